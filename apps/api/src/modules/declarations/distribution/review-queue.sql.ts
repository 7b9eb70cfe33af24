import type { ContentFlag, StandingFinding } from '@htp/domain';
import { statement } from '../../../platform/database/index.ts';
import { staffNameOf, staffPersonOf, type StaffPersonRow } from '../../accounts/index.ts';
import { currentVersionOf } from '../../seasons/index.ts';
import { LISTED_COLUMNS, type ListedDeclaration } from '../declaration-columns.ts';
import type { DetailDecision } from '../declaration-detail.sql.ts';
import type { Declaration } from '../declaration.entity.ts';
import { STANDING_FINDINGS } from '../findings/finding.sql.ts';
import { flagsIn } from './case-flags.sql.ts';

/** A case in a reviewer's list, with what the rules ask to say what he may do. */
export interface QueueRow
  extends
    ListedDeclaration,
    Pick<
      Declaration,
      | 'personId'
      | 'seasonVersion'
      | 'submissionId'
      | 'unitId'
      | 'unitPath'
      | 'divisionCode'
      | 'returnedSections'
      | 'reopenedUntil'
      | 'claimedBy'
      | 'claimExpiresAt'
    > {
  readonly maskedName: string;
  readonly claimedByName: string | null;
  readonly number: number;
  readonly submittedAt: Date;
  readonly documentIndex: Buffer;
  readonly contentHash: Buffer;
  readonly contentFlags: ContentFlag[];
  readonly findings: StandingFinding[];
  readonly sectionCount: number;
  /** How many sections the reviewer has accepted and returned at this stage; null unless he has claimed the case. */
  readonly judged: { readonly accepted: number; readonly returned: number } | null;
  readonly decisions: readonly DetailDecision[];
  /** Exactly as PostgreSQL reads it back, for the cursor. */
  readonly waitingSinceText: string;
  readonly currentSeasonVersion: number;
  /** Whoever looks at the list. */
  readonly reviewer: StaffPersonRow;
  readonly now: Date;
  /** How many the lists hold, no further than to the cap; null where it was not asked for. */
  readonly count?: number | null;
}

/** Only for what the reviewer has claimed: the claim may have run out, which the verdicts survive. */
const judgedBy = (reviewer: string) => `CASE WHEN d.claimed_by = ${reviewer} THEN (
    SELECT json_build_object('accepted', count(*) FILTER (WHERE v.verdict = 'accepted'),
      'returned', count(*) FILTER (WHERE v.verdict = 'returned'))
    FROM declaration_section_verdict v WHERE v.declaration_id = d.id AND v.stage = d.stage) END`;

/** Over `declaration d` and its `declaration_submission s`. */
const rowColumns = (
  now: string,
  reviewer: string,
) => `${LISTED_COLUMNS}, d.person_id AS "personId", d.season_version AS "seasonVersion",
  d.submission_id AS "submissionId", d.unit_id AS "unitId", d.unit_path AS "unitPath", d.division_code AS "divisionCode",
  d.returned_sections AS "returnedSections", d.reopened_until AS "reopenedUntil", d.claimed_by AS "claimedBy",
  d.claim_expires_at AS "claimExpiresAt", ${staffNameOf('d.claimed_by')} AS "claimedByName", d.masked_name AS "maskedName", s.number, s.submitted_at AS "submittedAt",
  s.document_index AS "documentIndex", s.content_hash AS "contentHash", s.flags AS "contentFlags", ${STANDING_FINDINGS} AS findings,
  cardinality(s.sections) AS "sectionCount", ${judgedBy(reviewer)} AS judged, d.waiting_since::text AS "waitingSinceText",
  ${currentVersionOf('d.season_id')} AS "currentSeasonVersion", coalesce(${now}::timestamptz, now()) AS now,
  (SELECT coalesce(json_agg(json_build_object('stage', x.stage, 'decision', x.decision, 'decidedBy', x.decided_by,
     'deciderDocumentIndex', encode(x.decider_document_index, 'hex')) ORDER BY x.decided_at, x.id), '[]')
   FROM declaration_decision x WHERE x.declaration_id = d.id) AS decisions, ${staffPersonOf(reviewer)} AS reviewer`;

const COUNT = `(SELECT count(*)::int FROM (
     SELECT DISTINCT entry.declaration_id FROM unnest($1::text[], $2::text[]) AS list (scope, queue)
     CROSS JOIN LATERAL (
       SELECT r.declaration_id FROM declaration_reach r WHERE r.scope = list.scope AND r.queue = list.queue LIMIT $7) entry
     LIMIT $7) counted)`;

/**
 * One page of each list by its index, merged: the cost is that of the page, however many rows the scopes reach. $7 is the cap to
 * which the lists are counted beside it; null counts nothing. $8 is the reviewer.
 */
export const queuePage = statement<QueueRow>(
  'declaration_reach.page',
  `SELECT ${rowColumns('$6', '$8')}, CASE WHEN $7::integer IS NOT NULL THEN ${COUNT} END AS count
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
 * The entries that a filtered list looks at: from a position on, in order, no more than $6 of them. What is asked of the waiting time
 * ($7 from, $8 before) is answered by the index; the other filters are applied to these entries only, so that no combination of
 * them can read a whole table.
 */
const SCANNED = `(
  SELECT DISTINCT entry.declaration_id, entry.waiting_since
  FROM unnest($1::text[], $2::text[]) AS list (scope, queue)
  CROSS JOIN LATERAL (
    SELECT r.declaration_id, r.waiting_since FROM declaration_reach r
    WHERE r.scope = list.scope AND r.queue = list.queue AND (r.waiting_since, r.declaration_id) > ($3, $4)
      AND r.waiting_since >= $7::timestamptz AND r.waiting_since < $8::timestamptz
    ORDER BY r.waiting_since, r.declaration_id LIMIT $6) entry
  ORDER BY entry.waiting_since, entry.declaration_id LIMIT $6) page`;

/** Own claims are few, and have an index of their own. */
const CLAIMED = `(
  SELECT c.id AS declaration_id, c.waiting_since FROM declaration c
  WHERE c.claimed_by = $17 AND c.claim_expires_at > coalesce($5::timestamptz, now())
    AND (c.waiting_since, c.id) > ($3, $4) AND c.waiting_since >= $7::timestamptz AND c.waiting_since < $8::timestamptz
    AND EXISTS (SELECT FROM declaration_reach r JOIN unnest($1::text[], $2::text[]) AS list (scope, queue)
      ON list.scope = r.scope AND list.queue = r.queue WHERE r.declaration_id = c.id)
  ORDER BY c.waiting_since, c.id LIMIT $6) page`;

/** $18 and $19 name the windows. */
const FLAGS = flagsIn('$18', '$19');

const CLAIM_HOLDS = 'd.claim_expires_at > coalesce($5::timestamptz, now())';

/** $9, $10 are the lists of the reviewer's own scopes: a filter by unit narrows what he sees, and never widens it. */
const FILTERED = `JOIN declaration d ON d.id = page.declaration_id
  JOIN declaration_submission s ON s.id = d.submission_id
  WHERE ($11::uuid IS NULL OR d.season_id = $11) AND ($12::text IS NULL OR d.level = $12)
    AND ($13::text IS NULL OR d.specialty_code = $13)
    AND ($14::text[] IS NULL OR ${FLAGS} @> $14) AND ($15::text[] IS NULL OR NOT ${FLAGS} && $15)
    AND CASE $16::text
      WHEN 'mine' THEN coalesce(d.claimed_by = $17 AND ${CLAIM_HOLDS}, false)
      WHEN 'others' THEN coalesce(d.claimed_by <> $17 AND ${CLAIM_HOLDS}, false)
      WHEN 'free' THEN NOT coalesce(${CLAIM_HOLDS}, false)
      ELSE true END
    AND EXISTS (SELECT FROM declaration_reach v JOIN unnest($9::text[], $10::text[]) AS own (scope, queue)
      ON own.scope = v.scope AND own.queue = v.queue WHERE v.declaration_id = d.id)`;

const filteredPage = (name: string, entries: string) =>
  statement<QueueRow>(
    name,
    `SELECT ${rowColumns('$5', '$17')} FROM ${entries} ${FILTERED} ORDER BY page.waiting_since, page.declaration_id LIMIT $20`,
  );
const filteredCount = (name: string, entries: string) =>
  statement<{ count: number }>(
    name,
    `SELECT count(*)::int AS count FROM (SELECT FROM ${entries} ${FILTERED} LIMIT $20) counted`,
  );

export const scannedPage = filteredPage('declaration_reach.filtered_page', SCANNED);
export const scannedCount = filteredCount('declaration_reach.filtered_count', SCANNED);
export const claimedPage = filteredPage('declaration.claimed_page', CLAIMED);
export const claimedCount = filteredCount('declaration.claimed_count', CLAIMED);

/** The last entry of a scan that looked at as many as it may; none when it came to the end of the lists. */
export const scanEnd = statement<{ waitingSince: string; id: string }>(
  'declaration_reach.scan_end',
  `SELECT page.waiting_since::text AS "waitingSince", page.declaration_id AS id
   FROM ${SCANNED.replaceAll('$6', '$5').replaceAll('$7', '$6').replaceAll('$8', '$7')}
   ORDER BY page.waiting_since, page.declaration_id OFFSET $5 - 1 LIMIT 1`,
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
