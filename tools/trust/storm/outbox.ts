import type { Queryable } from '../actors/found.ts';

/**
 * What the record or whoever follows it as an outbox has left out or taken twice (docs/adr/0007-record.md): entries without a link
 * of the chain, gaps and repeats in the chain, consumers that are not where the record is, and moves of which the candidate was
 * not told exactly once.
 */
export async function gapsInOutbox(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ gap: string }>(GAPS);
  return rows.map(({ gap }) => gap);
}

const TOLD = ['submitted', 'resubmitted', 'passed', 'returned', 'rejected']
  .map((event) => `'declaration.${event}'`)
  .join(', ');

/** Follows what is recorded of declarations: `take-up-messages`. */
const CONSUMER = 'messages';

const GAPS = `
  SELECT 'unchained ' || a.id AS gap FROM activity a
  WHERE NOT EXISTS (SELECT FROM activity_chain c WHERE c.activity_id = a.id)
  UNION ALL
  SELECT 'sequence ' || s.expected FROM (
    SELECT sequence, row_number() OVER (ORDER BY sequence) AS expected FROM activity_chain) s
  WHERE s.sequence <> s.expected
  UNION ALL
  SELECT 'position ' || p.consumer FROM outbox_position p
  WHERE p.consumer = '${CONSUMER}' AND (p.transaction_id, p.activity_id) <> (
    SELECT a.transaction_id, a.id FROM activity a ORDER BY a.transaction_id DESC, a.id DESC LIMIT 1)
  UNION ALL
  SELECT 'messages ' || a.id FROM activity a LEFT JOIN message m ON m.activity_id = a.id
  WHERE a.type IN (${TOLD}) AND a.id > (SELECT coalesce(min(activity_id), 0) - 1 FROM message)
  GROUP BY a.id HAVING count(m.id) <> 1`;
