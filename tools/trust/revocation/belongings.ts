import { documentFile } from '@htp/test-kit';
import { as, type Session } from '../ground/people.ts';
import { reading, send, sendOrThrow } from './requests.ts';
import { type Revocation, sessionOf } from './sign-ins.ts';
import type { Officer, Subjects } from './subjects.ts';

/** What somebody has by standing where they stand: members, units, cases, codes, links. */
export const BELONGINGS: readonly Revocation[] = [
  {
    name: 'a member is unbound',
    share: 8,
    prepare: async (subjects) => {
      const officer = await subjects.officer();
      const [member] = await subjects.rows<{ id: string }>(
        'SELECT account_id AS id FROM affiliation WHERE unit_id = $1 AND ended_at IS NULL LIMIT 1',
        [officer.unitId],
      );
      const restore = await subjects.keep('affiliation', 'account_id = $1', [member!.id]);
      const path = `/api/units/${officer.unitId}/members` as const;
      return async () => ({
        use: async (url) => {
          const { status, text } = await send(url, officer.session, ['GET', path]);
          return status === 200 && text.includes(member!.id);
        },
        revoke: async (url) => {
          await sendOrThrow(url, officer.other, ['DELETE', `${path}/${member!.id}`], { reason: '已离职' });
        },
        committed: [
          'SELECT NOT EXISTS (SELECT FROM affiliation WHERE account_id = $1 AND ended_at IS NULL)',
          [member!.id],
        ],
        restore,
      });
    },
  },
  {
    name: 'a case is given to another',
    share: 8,
    prepare: async (subjects) => {
      const { holder, declaration, heir } = await heldCase(subjects);
      return async () => {
        await subjects.run(
          `UPDATE declaration SET claimed_by = $2, claim_expires_at = now() + interval '1 day' WHERE id = $1`,
          [declaration, holder.accountId],
        );
        const path = `/api/review/declarations/${declaration}` as const;
        return {
          use: async (url) =>
            (await send(url, holder, ['PUT', `${path}/sections/education`], { verdict: 'accepted' }))
              .status === 200,
          revoke: async (url) => {
            const assignment = { accountId: heir };
            await sendOrThrow(url, subjects.powers.lead, ['POST', `${path}/assignment`], assignment);
          },
          committed: ['SELECT claimed_by = $2 FROM declaration WHERE id = $1', [declaration, heir]],
          restore: async () => undefined,
        };
      };
    },
  },
  {
    name: 'a unit is put under another',
    share: 4,
    prepare: async (subjects) => {
      const officer = await subjects.officer();
      const [below] = await subjects.rows<{ id: string }>(
        'SELECT id FROM unit WHERE supervising_unit_id IS NULL AND path[1] <> $1 ORDER BY id LIMIT 1',
        [officer.unitId],
      );
      const move = (sql: string) => subjects.run(sql, [below!.id, officer.unitId]);
      return async () => {
        await move(`UPDATE unit SET path = ARRAY[$1::uuid, $2] WHERE id = $1`);
        return {
          use: reading(officer.session, `/api/units/${below!.id}`),
          // The transaction of an approved request, without the request: what is proven is who reads, not who decides.
          revoke: () => move('UPDATE unit SET path = ARRAY[$1::uuid] WHERE id = $1 AND $2::uuid IS NOT NULL'),
          committed: ['SELECT path = ARRAY[$1::uuid] FROM unit WHERE id = $1', [below!.id]],
          restore: async () => undefined,
        };
      };
    },
  },
  {
    name: 'a link’s session ends',
    share: 4,
    prepare: async (subjects) => {
      const session = await subjects.candidate('seeded0');
      const file = await uploaded(subjects.ground.url(0), session);
      return async () => {
        const link = await sendOrThrow(subjects.ground.url(1), session, ['POST', `/api/files/${file}/links`]);
        const { url: address } = JSON.parse(link.text) as { url: `/${string}` };
        return {
          use: async (url) => (await send(url, null, ['GET', address])).status === 200,
          revoke: async (url) => {
            await sendOrThrow(url, session, ['DELETE', '/api/sessions/current']);
          },
          committed: ['SELECT ended_at IS NOT NULL FROM session WHERE id = $1', [sessionOf(session)]],
          restore: () =>
            subjects.run('UPDATE session SET ended_at = NULL, end_reason = NULL WHERE id = $1', [
              sessionOf(session),
            ]),
        };
      };
    },
  },
  {
    name: 'a unit’s code is rotated',
    share: 2,
    prepare: async (subjects) => {
      const officer = await subjects.officer();
      const people = await unboundPeople(subjects);
      return async () => {
        const confirmationCode = await rotated(subjects.ground.url(0), officer);
        const binding = { unitId: officer.unitId, confirmationCode };
        const [code] = await subjects.rows<{ digest: Buffer }>(CODE, [officer.unitId]);
        return {
          clients: people.length,
          use: async (url) => {
            const person = people.pop()!;
            const bound = (await send(url, person, ['PUT', '/api/affiliation'], binding)).status === 200;
            if (bound)
              await subjects.run('DELETE FROM affiliation WHERE account_id = $1', [person.accountId]);
            people.unshift(person);
            return bound;
          },
          revoke: async (url) => {
            await rotated(url, officer);
          },
          committed: [`(${CODE}) <> $2`, [officer.unitId, code!.digest]],
          restore: () => subjects.run('DELETE FROM unit_code_guesses'),
        };
      };
    },
  },
];

const CODE = 'SELECT digest FROM unit_confirmation_code WHERE unit_id = $1';
/** Verified, and bound to no unit. */
const UNBOUND_PEOPLE = 40;

async function unboundPeople(subjects: Subjects): Promise<Session[]> {
  const people: Session[] = [];
  for (let serial = 100; people.length < UNBOUND_PEOPLE; serial++)
    people.push(await subjects.candidate(`seeded${serial}`));
  const accounts = people.map(({ accountId }) => accountId);
  await subjects.run('DELETE FROM affiliation WHERE account_id = ANY($1)', [accounts]);
  return people;
}

async function rotated(url: string, { unitId, other }: Officer): Promise<string> {
  const { text } = await sendOrThrow(url, other, ['POST', `/api/units/${unitId}/confirmation-codes`]);
  return (JSON.parse(text) as { code: string }).code;
}

/** A case that its unit's officer holds, and the officer above, who can be given it. */
async function heldCase(subjects: Subjects): Promise<{ holder: Session; declaration: string; heir: string }> {
  const url = subjects.ground.url(0);
  const candidate = await subjects.candidate('seeded1');
  const [draft] = await subjects.rows<{ id: string; version: number; unit: string; heir: string }>(
    `SELECT d.id, d.version, u.id AS unit, (SELECT account_id FROM role_grant WHERE unit_id = u.path[2]) AS heir
     FROM declaration d JOIN affiliation a ON a.account_id = d.person_id JOIN unit u ON u.id = a.unit_id WHERE d.person_id = $1`,
    [candidate.accountId],
  );
  const { id: declaration, version, unit, heir } = draft!;
  const submission = { version, statementVersion: '2027-1' };
  await sendOrThrow(url, candidate, ['POST', `/api/declarations/${declaration}/submission`], submission);
  const { session: holder } = await subjects.officerOf(unit);
  subjects.spare(heir);
  return { holder, declaration, heir };
}

async function uploaded(url: string, who: Session): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await documentFile('nurse-licence.jpg'))]), 'paper.jpg');
  const answer = await fetch(`${url}/api/files`, { method: 'POST', headers: as(who), body: form });
  return ((await answer.json()) as { id: string }).id;
}
