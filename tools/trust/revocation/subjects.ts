import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';

/** Who takes away. */
export interface Powers {
  readonly admin: Session;
  readonly lead: Session;
}

/** An officer with two sessions, and the case that waits with him. */
export interface Officer {
  readonly name: string;
  readonly unitId: string;
  readonly session: Session;
  readonly other: Session;
  readonly grantId: string;
}

interface StaffRow {
  readonly account: string;
  readonly name: string;
  readonly grant: string;
  readonly unit: string;
}

/** Whom something can be taken from, and who takes it. */
export class Subjects {
  readonly ground: Ground;
  readonly powers: Powers;
  private readonly free: StaffRow[];

  private constructor(ground: Ground, powers: Powers, free: StaffRow[]) {
    this.ground = ground;
    this.powers = powers;
    this.free = free;
  }

  static async of(ground: Ground): Promise<Subjects> {
    const url = ground.url(0);
    const powers = {
      admin: await signInStaff(url, 'system-admin'),
      lead: await signInStaff(url, 'province-lead'),
    };
    const { rows } = await ground.owner.query<StaffRow>(
      `SELECT s.account_id AS account, s.user_name AS name, g.id AS grant, g.unit_id AS unit
       FROM staff_account s JOIN role_grant g USING (account_id) WHERE s.user_name LIKE 'seed-officer-%' AND EXISTS (
         SELECT FROM affiliation a WHERE a.unit_id = g.unit_id AND a.ended_at IS NULL) ORDER BY s.user_name`,
    );
    return new Subjects(ground, powers, rows);
  }

  /** One of a unit in which somebody works; each is given once. */
  officer(): Promise<Officer> {
    return this.taken(0);
  }

  officerOf(unitId: string): Promise<Officer> {
    return this.taken(this.free.findIndex(({ unit }) => unit === unitId));
  }

  /** Nobody takes anything from him. */
  spare(accountId: string): void {
    const at = this.free.findIndex(({ account }) => account === accountId);
    if (at >= 0) this.free.splice(at, 1);
  }

  private async taken(at: number): Promise<Officer> {
    const [row] = this.free.splice(at, 1);
    if (!row || at < 0) throw new Error('there is no such officer left');
    const session = await signInStaff(this.ground.url(0), row.name);
    const other = await signInStaff(this.ground.url(1), row.name);
    return { name: row.name, unitId: row.unit, session, other, grantId: row.grant };
  }

  candidate(name: string): Promise<Session> {
    return signInCandidate(this.ground.url(0), name);
  }

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.ground.owner.query<T>(sql, [...values])).rows;
  }

  async run(sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.ground.owner.query(sql, [...values]);
  }

  /** A row as it is, to be put back. */
  async keep(table: string, condition: string, values: readonly unknown[]): Promise<() => Promise<void>> {
    const kept = await this.rows<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition}`,
      values,
    );
    return async () => {
      await this.run(`DELETE FROM ${table} WHERE ${condition}`, values);
      for (const { row } of kept)
        await this.run(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
          JSON.stringify(row),
        ]);
    };
  }
}
