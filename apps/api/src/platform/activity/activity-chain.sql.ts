import { statement } from '../database/index.ts';

/** The whole row as text that is the same on every server and in every session. */
const BODY = `jsonb_build_array(a.id, a.transaction_id,
  to_char(a.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.type, a.subject_kind, a.subject_id,
  a.owner_id, a.actor_id, a.actor_role, a.session_id, a.request_id, a.detail)::text`;

export interface UnchainedRow {
  id: string;
  body: string;
}

export interface LinkRow {
  sequence: string;
  activity_id: string;
  hash: Buffer;
  /** Null when the activity is gone. */
  body: string | null;
}

export const holdSequencer = statement<{ held: boolean }>(
  'activity_chain.hold',
  `SELECT pg_try_advisory_xact_lock(hashtext('htp.sequencer')) AS held`,
);

export const findHead = statement<{ sequence: string; activity_id: string; hash: Buffer }>(
  'activity_chain.head',
  'SELECT sequence, activity_id, hash FROM activity_chain ORDER BY sequence DESC LIMIT 1',
);

/** Rows after the last chained one that no open transaction can still precede, in the order of the chain. */
export const unchained = statement<UnchainedRow>(
  'activity_chain.unchained',
  `SELECT a.id, ${BODY} AS body FROM activity a
   WHERE (a.transaction_id, a.id) > (
       SELECT h.transaction_id, h.id FROM activity h WHERE h.id = $1
       UNION ALL SELECT 0::bigint, 0::bigint WHERE $1 IS NULL)
     AND a.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
   ORDER BY a.transaction_id, a.id LIMIT $2`,
);

/** How many rows follow the last chained one, up to `$2`, and since when. */
export const unchainedLag = statement<{ count: number; since: Date | null }>(
  'activity_chain.lag',
  `SELECT count(*)::int AS count, min(occurred_at) AS since FROM (
     SELECT a.occurred_at FROM activity a
     WHERE (a.transaction_id, a.id) > (
         SELECT h.transaction_id, h.id FROM activity h WHERE h.id = $1
         UNION ALL SELECT 0::bigint, 0::bigint WHERE $1 IS NULL)
     ORDER BY a.transaction_id, a.id LIMIT $2) AS following`,
);

export const appendLinks = statement(
  'activity_chain.append',
  `INSERT INTO activity_chain (sequence, activity_id, hash)
   SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
);

export const linksAfter = statement<LinkRow>(
  'activity_chain.after',
  `SELECT c.sequence, c.activity_id, c.hash, CASE WHEN a.id IS NULL THEN NULL ELSE ${BODY} END AS body
   FROM activity_chain c LEFT JOIN activity a ON a.id = c.activity_id
   WHERE c.sequence > $1 ORDER BY c.sequence LIMIT $2`,
);

/** Activities older than the head that have no link: inserted behind the sequencer's back. */
export const strangers = statement<{ id: string }>(
  'activity_chain.strangers',
  `SELECT a.id FROM activity a
   WHERE (a.transaction_id, a.id) <= (SELECT h.transaction_id, h.id FROM activity h WHERE h.id = $1)
     AND NOT EXISTS (SELECT 1 FROM activity_chain c WHERE c.activity_id = a.id)
   ORDER BY a.id LIMIT 100`,
);
