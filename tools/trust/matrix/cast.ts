import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import type { Asker } from './places.ts';

/** A seeded person with a declaration ready to submit, and where they work. */
export interface Person {
  readonly session: Session;
  readonly accountId: string;
  readonly unitId: string;
}

/** Where the world is: the hospital, its sub-unit, the unit above it, a unit in another city. */
export interface Units {
  readonly hospital: string;
  readonly above: string;
  readonly sub: string;
  readonly other: string;
  readonly city: string;
  readonly otherCity: string;
}

export interface Cast {
  readonly units: Units;
  readonly people: Readonly<Record<'own' | 'same' | 'sub' | 'other', Person>>;
  readonly sessions: Readonly<Record<Exclude<Asker, 'anonymous'>, Session>>;
}

const TOKEN_MINUTES = 10;

/** Everybody of the matrix, signed in; from then on the time stands still, so that no token runs out. */
export async function castOf(ground: Ground): Promise<Cast> {
  const now = new Date();
  const people = await peopleOf(ground);
  const units = await unitsOf(ground, people);
  await ground.setClock(new Date(now.getTime() - (TOKEN_MINUTES + 1) * 60_000));
  const expired = await signInCandidate(ground.url(), 'seeded0');
  await ground.setClock(now);
  const sessions = await sessionsOf(ground, units);
  return { units, people, sessions: { ...sessions, owner: people.own.session, expired } };
}

/** Two of one unit, one of what becomes its sub-unit, one of another city. */
async function peopleOf(ground: Ground): Promise<Cast['people']> {
  const own = await personNamed(ground, 0);
  const cityOf = (division: string) => division.slice(0, 4);
  const divisions = await rowsOf<{ id: string; division: string }>(
    ground,
    'SELECT id, division_code AS division FROM unit',
  );
  const divisionOf = new Map(divisions.map(({ id, division }) => [id, cityOf(division)]));
  const found: Partial<Record<'same' | 'sub' | 'other', Person>> = {};
  for (let serial = 1; !(found.same && found.sub && found.other); serial++) {
    const person = await personNamed(ground, serial);
    const place = placeOf(person, own, divisionOf);
    found[place] ??= person;
  }
  return { own, ...(found as Required<typeof found>) };
}

function placeOf(person: Person, own: Person, cityOf: ReadonlyMap<string, string>) {
  if (person.unitId === own.unitId) return 'same';
  return cityOf.get(person.unitId) === cityOf.get(own.unitId) ? 'sub' : 'other';
}

async function personNamed(ground: Ground, serial: number): Promise<Person> {
  const session = await signInCandidate(ground.url(), `seeded${serial}`);
  const [row] = await rowsOf<{ id: string }>(
    ground,
    'SELECT unit_id AS id FROM affiliation WHERE account_id = $1 AND ended_at IS NULL',
    [session.accountId],
  );
  return { session, accountId: session.accountId, unitId: row!.id };
}

/** The sub-unit is put below the hospital as an approved request would put it. */
async function unitsOf(ground: Ground, { own, sub, other }: Cast['people']): Promise<Units> {
  await ground.owner.query(
    `UPDATE unit SET supervising_unit_id = h.id, path = ARRAY[unit.id] || h.path
     FROM unit h WHERE h.id = $1 AND unit.id = $2`,
    [own.unitId, sub.unitId],
  );
  const rows = await rowsOf<{ id: string; above: string; city: string }>(
    ground,
    'SELECT id, path[2] AS above, left(division_code, 4) || $2 AS city FROM unit WHERE id = ANY($1)',
    [[own.unitId, other.unitId], '00'],
  );
  const of = (id: string) => rows.find((row) => row.id === id)!;
  return {
    hospital: own.unitId,
    above: of(own.unitId).above,
    sub: sub.unitId,
    other: other.unitId,
    city: of(own.unitId).city,
    otherCity: of(other.unitId).city,
  };
}

async function sessionsOf(ground: Ground, units: Units) {
  const url = ground.url();
  const spare = await rowsOf<{ name: string; account: string }>(
    ground,
    `SELECT user_name AS name, account_id AS account FROM staff_account WHERE user_name LIKE 'seed-province-%'`,
  );
  const staff = async (grant: Grant, before?: (account: string) => Promise<void>) => {
    const { name, account } = spare.pop()!;
    await ground.owner.query(
      'UPDATE role_grant SET role = $2, unit_id = $3, division_code = $4 WHERE account_id = $1',
      [account, grant.role, grant.unit ?? null, grant.division ?? null],
    );
    await before?.(account);
    return signInStaff(url, name);
  };
  const officer = (unit: string) => staff({ role: 'unit_officer', unit });
  const point = (division: string) => staff({ role: 'exam_point_reviewer', division });
  const initial = async (account: string) => {
    await ground.owner.query('UPDATE staff_account SET initial_password = true WHERE account_id = $1', [
      account,
    ]);
  };
  const disabled = await officer(units.hospital);
  await ground.owner.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.accountId]);
  return {
    disabled,
    candidate: await signInCandidate(url, 'colleague'),
    officer: await officer(units.hospital),
    above: await officer(units.above),
    below: await officer(units.sub),
    elsewhere: await officer(units.other),
    point: await point(units.city),
    farPoint: await point(units.otherCity),
    setup: await staff({ role: 'unit_officer', unit: units.hospital }, initial),
    reviewer: await signInStaff(url, 'province-reviewer'),
    lead: await signInStaff(url, 'province-lead'),
    admin: await signInStaff(url, 'system-admin'),
    auditor: await signInStaff(url, 'auditor'),
  };
}

interface Grant {
  readonly role: string;
  readonly unit?: string;
  readonly division?: string;
}

export async function rowsOf<T extends object>(
  { owner }: Ground,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return (await owner.query<T>(sql, [...values])).rows;
}

/** @throws Error when there is none */
export async function idOf(ground: Ground, sql: string, values: readonly unknown[] = []): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(ground, sql, values);
  if (!row) throw new Error(`there is none: ${sql}`);
  return row.id;
}
