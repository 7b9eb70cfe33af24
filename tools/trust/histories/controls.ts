import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { entriesOf, type Judged } from './history.ts';
import { type Entry, replay } from './model.ts';

/** Entries that nobody was allowed to make, slipped into a record: the same look must see them. */
export async function controls({ report }: Run, ground: Ground, judged: readonly Judged[]): Promise<void> {
  const decided = judged.find(isDecided);
  if (!decided) throw new Error('nothing was decided in any history');
  const decision = decided.entries.findLast(isDecision)!;
  const { version } = decided.entries.findLast(({ detail }) => 'version' in detail)!.detail as {
    version: number;
  };
  const { owner } = decided.given;
  const withdrawn = { version: version + 1, stage: null };
  report.control(
    'a withdrawal after a decision is seen',
    (await rulesBroken(ground, decided, 'withdrawn', owner, withdrawn)).includes(
      'nothing decided is withdrawn',
    ),
  );
  const blind = { ...decision.detail, version: version + 1, contentHash: 'of another content' };
  const broken = await rulesBroken(ground, decided, 'returned', decision.actor, blind);
  report.control(
    'a decision on what was not seen last is seen',
    broken.includes('a decision is on the content in force'),
  );
}

export const isDecided = ({ entries }: Judged): boolean => entries.some(isDecision);

const isDecision = ({ event }: Entry) => ['passed', 'returned', 'rejected'].includes(event);

/** Of which nothing stays. */
async function rulesBroken(
  { owner }: Ground,
  { id, entries, given }: Judged,
  event: string,
  actor: string,
  detail: object,
): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ last: string }>('SELECT max(id)::text AS last FROM activity');
    await client.query(
      `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, detail)
       VALUES ($1, 'declaration', $2, $3, $4, $5)`,
      [`declaration.${event}`, id, given.owner, actor, detail],
    );
    const seeded = await entriesOf(client, id, rows[0]!.last);
    const { at } = entries.at(-1)!;
    return replay([...entries, ...seeded.map((entry) => ({ ...entry, at }))], given).faults.map(
      ({ rule }) => rule,
    );
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
