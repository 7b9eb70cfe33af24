import type { Ground } from '../../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../../ground/people.ts';
import type { Asking, View } from '../../journey/asking.ts';
import type { Travelled } from '../../journey/journey.ts';

/** Who is there from the beginning, and somebody whose declaration can be submitted at once. */
export interface Scene extends Pick<Travelled, 'staff' | 'seasonId'> {
  readonly ground: Ground;
  readonly asking: Asking;
  readonly declarer: Declarer;
}

/** Who is there after the journey. */
export interface Later extends Scene, Omit<Travelled, 'auditor'> {
  readonly auditor: Travelled['auditor'] & { readonly password: string };
}

export interface Declarer {
  readonly session: Session;
  /** Of the unit that reviews. */
  readonly officer: Session;
}

/** @throws Error when there is none */
export async function rowOf<T extends object>(
  { ground }: Pick<Scene, 'ground'>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T> {
  const { rows } = await ground.owner.query<T>(sql, [...values]);
  if (!rows[0]) throw new Error(`there is none: ${sql}`);
  return rows[0];
}

/** Of `populate.ts`. */
export async function declarerOn(ground: Ground, name: string): Promise<Declarer> {
  const session = await signInCandidate(ground.url(), name);
  const { user } = await rowOf<{ user: string }>(
    { ground },
    `SELECT s.user_name AS user FROM affiliation a JOIN role_grant g ON g.unit_id = a.unit_id
     JOIN staff_account s ON s.account_id = g.account_id
     WHERE a.account_id = $1 AND a.ended_at IS NULL AND s.user_name LIKE 'seed-%' LIMIT 1`,
    [session.accountId],
  );
  return { session, officer: await signInStaff(ground.url(), user) };
}

/** Submits the draft that somebody of `populate.ts` has. @returns its id */
export async function submitted(asking: Asking, who: Session): Promise<string> {
  const { items } = (await asking.get('/api/declarations', who)) as View;
  const path = `/api/declarations/${items[0].id}`;
  const { version, statementVersion } = await asking.get(path, who);
  await asking.post(`${path}/submission`, { who, body: { version, statementVersion } });
  return items[0].id as string;
}
