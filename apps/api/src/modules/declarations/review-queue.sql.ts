import { statement } from '../../platform/database/index.ts';
import { staffNameOf } from '../accounts/index.ts';
import { LISTED_COLUMNS, type ListedDeclaration } from './declaration-columns.ts';

/** A case in a reviewer's list. */
export interface QueueRow extends ListedDeclaration {
  readonly maskedName: string;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly number: number;
  readonly submittedAt: Date;
  /** Exactly as PostgreSQL reads it back, for the cursor. */
  readonly waitingSinceText: string;
  /** How many the lists hold, no further than to the cap; null where it was not asked for. */
  readonly count: number | null;
}

const COUNT = `(SELECT count(*)::int FROM (
     SELECT DISTINCT entry.declaration_id FROM unnest($1::text[], $2::text[]) AS list (scope, queue)
     CROSS JOIN LATERAL (
       SELECT r.declaration_id FROM declaration_reach r WHERE r.scope = list.scope AND r.queue = list.queue LIMIT $7) entry
     LIMIT $7) counted)`;

/**
 * One page of each list by its index, merged: the cost is that of the page, however many rows the scopes reach. $7 is the cap to
 * which the lists are counted beside it; null counts nothing.
 */
export const queuePage = statement<QueueRow>(
  'declaration_reach.page',
  `SELECT ${LISTED_COLUMNS}, d.masked_name AS "maskedName", s.number, s.submitted_at AS "submittedAt",
     CASE WHEN d.claim_expires_at > coalesce($6::timestamptz, now()) THEN d.claimed_by END AS "claimedBy",
     ${staffNameOf('d.claimed_by')} AS "claimedByName",
     CASE WHEN $7::integer IS NOT NULL THEN ${COUNT} END AS count,
     page.waiting_since::text AS "waitingSinceText"
   FROM (
     SELECT DISTINCT entry.declaration_id, entry.waiting_since
     FROM unnest($1::text[], $2::text[]) AS list (scope, queue)
     CROSS JOIN LATERAL (
       SELECT r.declaration_id, r.waiting_since FROM declaration_reach r
       WHERE r.scope = list.scope AND r.queue = list.queue AND (r.waiting_since, r.declaration_id) > ($3, $4)
       ORDER BY r.waiting_since, r.declaration_id LIMIT $5) entry
     ORDER BY entry.waiting_since, entry.declaration_id LIMIT $5) page
   JOIN declaration d ON d.id = page.declaration_id
   JOIN declaration_submission s ON s.id = d.submission_id
   ORDER BY page.waiting_since, page.declaration_id`,
);

/**
 * Whether a file belongs to a frozen copy that one of the scopes reaches. Materialized, or the planner reads the table in the
 * hope of an early hit, and all of it for a file of no case.
 */
export const fileInReach = statement<{ exists: boolean }>(
  'declaration_submission.file_in_reach',
  `WITH holder AS MATERIALIZED (
     SELECT declaration_id FROM declaration_submission WHERE file_ids @> ARRAY[$1]::uuid[])
   SELECT EXISTS (
     SELECT FROM holder JOIN declaration_reach r USING (declaration_id) WHERE r.scope = ANY($2)) AS exists`,
);
