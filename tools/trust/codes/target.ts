import type { Ground } from '../ground/ground.ts';
import { as, signInStaff } from '../ground/people.ts';

/** The unit that is attacked, with the code that its officer gives to new colleagues. */
export interface Target {
  readonly unitId: string;
  code: string;
}

const OFFICER = 'hospital-officer';

export async function chooseTarget(ground: Ground): Promise<Target> {
  const { rows } = await ground.owner.query<{ id: string }>(
    `SELECT unit_id AS id FROM role_grant JOIN staff_account USING (account_id) WHERE user_name = $1`,
    [OFFICER],
  );
  const target = { unitId: rows[0]!.id, code: '' };
  await rotate(ground, target);
  return target;
}

/** A new code, while the attack goes on. @returns whether the officer got one */
export async function rotate(ground: Ground, target: Target): Promise<boolean> {
  const officer = await signInStaff(ground.url(1), OFFICER);
  const answer = await fetch(`${ground.url(0)}/api/units/${target.unitId}/confirmation-codes`, {
    method: 'POST',
    headers: as(officer),
  });
  if (!answer.ok) return false;
  target.code = ((await answer.json()) as { code: string }).code;
  return true;
}
