import { randomUUID } from 'node:crypto';
import type { Ground } from '../../ground/ground.ts';
import type { Session } from '../../ground/people.ts';
import { noise } from '../../journey/by-hand.ts';
import { type Cast, idOf, type Person, rowsOf } from '../cast.ts';
import { done, formOf } from '../client.ts';
import type { Kind, Place } from '../places.ts';
import type { Made } from './world.ts';

const PLACES = ['own', 'same', 'sub', 'other'] as const;

/** Declarations in review with what is in them, and what each person has beside. */
export async function peoplesOf(ground: Ground, { people }: Cast): Promise<Made> {
  const made: Record<string, Partial<Record<Place, string>>> = {};
  for (const place of PLACES)
    for (const [kind, id] of Object.entries(await thingsOf(ground, people[place])))
      (made[kind] ??= {})[place] = id;
  return made;
}

async function thingsOf(
  ground: Ground,
  { session, accountId }: Person,
): Promise<Partial<Record<Kind, string>>> {
  const looseFile = await uploaded(ground, session);
  const declaration = await submitted(ground, session);
  return {
    account: accountId,
    looseFile,
    declaration,
    session: await anotherSession(ground, accountId),
    credential: await idOf(ground, `SELECT id FROM credential WHERE owner_id = $1 AND kind = 'education'`, [
      accountId,
    ]),
    caseFile: await idOf(
      ground,
      'SELECT unnest(file_ids) AS id FROM declaration_submission WHERE declaration_id = $1 LIMIT 1',
      [declaration],
    ),
    // As the background job makes it, which nobody needs to wait for.
    message: await idOf(
      ground,
      `INSERT INTO message (id, account_id, activity_id, kind, facts, subject_kind, subject_id, occurred_at)
       SELECT $2, owner_id, id, 'declaration_submitted', '{"stage": "unit"}', subject_kind, subject_id, occurred_at
       FROM activity WHERE owner_id = $1 AND type = 'declaration.submitted'
       ON CONFLICT (activity_id, account_id) DO UPDATE SET read_at = NULL RETURNING id`,
      [accountId, randomUUID()],
    ),
  };
}

async function submitted(ground: Ground, session: Session): Promise<string> {
  const url = ground.url();
  const { items } = await done<{ items: { id: string }[] }>(url, session, ['GET', '/api/declarations']);
  const path = `/api/declarations/${items[0]!.id}`;
  const { version } = await done<{ version: number }>(url, session, ['GET', path]);
  await done(url, session, ['POST', `${path}/submission`], { version, statementVersion: '2027-1' });
  return items[0]!.id;
}

export async function uploaded(ground: Ground, session: Session): Promise<string> {
  const form = formOf('file', await noise(), 'paper.jpg');
  return (await done<{ id: string }>(ground.url(), session, ['POST', '/api/files'], form)).id;
}

/** Another sign-in of the same account: whoever ends it goes on with the first. */
export function anotherSession(ground: Ground, accountId: string): Promise<string> {
  return idOf(
    ground,
    `INSERT INTO session (id, account_id, way, started_at, refreshed_at, expires_at, browser, system)
     SELECT $2, $1, way, started_at, refreshed_at, expires_at, browser, system FROM session
     WHERE way = (SELECT CASE kind WHEN 'staff' THEN 'password' ELSE 'wechat' END FROM account WHERE id = $1)
     LIMIT 1 RETURNING id`,
    [accountId, randomUUID()],
  );
}

/** Gone, so that nobody opens what only the application can seal; the officer holds the case in which they are looked for. */
export async function findingsOf(ground: Ground, { people, sessions }: Cast): Promise<Made> {
  const { accountId } = people.own;
  const rows = await rowsOf<{ id: string }>(
    ground,
    `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params, places, found_at, gone_at)
     SELECT gen_random_uuid(), submission_id, '\\x00', 'picture_on_two_people', 'high', 'education', 'diplomaPicture', '{}', '\\x00',
       now(), now()
     FROM declaration WHERE person_id = ANY($1) ORDER BY person_id = $2 DESC RETURNING id`,
    [[accountId, people.other.accountId], accountId],
  );
  const declaration = await idOf(ground, 'SELECT id FROM declaration WHERE person_id = $1', [accountId]);
  await done(ground.url(), sessions.officer, ['POST', `/api/review/declarations/${declaration}/claim`]);
  return { finding: { own: rows[0]!.id, other: rows[1]!.id } };
}
