import type { Ground } from '../ground/ground.ts';
import { as, refreshed, type Session, signInStaff } from '../ground/people.ts';

const OFFICER = 'hospital-officer';

/** The unit that is attacked, with the code that its officer gives to new colleagues. */
export class Target {
  code = '';
  readonly unitId: string;
  private readonly ground: Ground;
  private officer: Session;

  private constructor(ground: Ground, unitId: string, officer: Session) {
    this.ground = ground;
    this.unitId = unitId;
    this.officer = officer;
  }

  static async choose(ground: Ground): Promise<Target> {
    const { rows } = await ground.owner.query<{ id: string }>(
      `SELECT unit_id AS id FROM role_grant JOIN staff_account USING (account_id) WHERE user_name = $1`,
      [OFFICER],
    );
    const target = new Target(ground, rows[0]!.id, await signInStaff(ground.url(1), OFFICER));
    await target.rotate();
    return target;
  }

  /** @returns whether the officer got a new code */
  async rotate(): Promise<boolean> {
    this.officer = await refreshed(this.ground.url(0), this.officer);
    const answer = await fetch(`${this.ground.url(0)}/api/units/${this.unitId}/confirmation-codes`, {
      method: 'POST',
      headers: as(this.officer),
    });
    if (!answer.ok) return false;
    this.code = ((await answer.json()) as { code: string }).code;
    return true;
  }
}
