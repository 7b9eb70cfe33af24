import type { ReviewStage, WindowTarget } from '@htp/domain';
import { statement } from '../../../platform/database/index.ts';

export interface WorkListRow {
  readonly scope: string;
  readonly stage: ReviewStage;
  readonly waiting: number;
  readonly oldestWaitingSince: Date | null;
  readonly waitingLong: number;
  readonly arrived: number;
}

/** `$4` days are long; `$5` is the last visit; counts along an index stop at `$6`. */
export const workLists = statement<WorkListRow>(
  'report.work_lists',
  `SELECT list.scope, list.stage, coalesce(counted.waiting, 0) AS waiting, oldest.waiting_since AS "oldestWaitingSince",
     long.count AS "waitingLong", arrived.count AS arrived
   FROM unnest($1::text[], $2::text[]) AS list (scope, stage)
   LEFT JOIN LATERAL (
     SELECT sum(n.count)::int AS waiting FROM season s
     JOIN declaration_count_now n ON n.season_id = s.id AND n.scope = list.scope AND n.queue = list.stage) AS counted ON true
   LEFT JOIN LATERAL (
     SELECT r.waiting_since FROM declaration_reach r WHERE r.scope = list.scope AND r.queue = list.stage
     ORDER BY r.waiting_since, r.declaration_id LIMIT 1) AS oldest ON true
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS count FROM (
       SELECT FROM declaration_reach r WHERE r.scope = list.scope AND r.queue = list.stage
         AND r.waiting_since < coalesce($3::timestamptz, now()) - make_interval(days => $4) LIMIT $6) AS counted) AS long
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS count FROM (
       SELECT FROM declaration_reach r WHERE r.scope = list.scope AND r.queue = list.stage
         AND r.waiting_since > $5::timestamptz LIMIT $6) AS counted) AS arrived`,
);

interface Claimed {
  readonly count: number;
  /** When the first of the claims runs out. */
  readonly firstEndsAt: Date | null;
}

/** `$1` is the reviewer; counted no further than to `$3`. */
const claimedIn = (name: string, claims: string) =>
  statement<Claimed>(
    `report.claimed_${name}`,
    `SELECT count(*)::int AS count, min(claim_expires_at) AS "firstEndsAt" FROM (
       SELECT claim_expires_at FROM ${claims} AND claimed_by = $1 AND claim_expires_at > coalesce($2::timestamptz, now()) LIMIT $3) AS claimed`,
  );
export const claimedDeclarations = claimedIn('declarations', `declaration WHERE true`);
/** Along the queues of what waits, which are short. */
export const claimedIdentityCases = claimedIn('identity_cases', `identity_case WHERE status = 'pending'`);
export const claimedRegistrations = claimedIn('registrations', `registration WHERE status = 'submitted'`);

export interface DeadlineRow {
  readonly seasonId: string;
  readonly project: string;
  readonly examYear: number;
  readonly target: WindowTarget;
  readonly closesAt: string;
}

/** The ends of the windows `$2` that are still to come, nearest first. */
export const deadlinesAhead = statement<DeadlineRow>(
  'report.deadlines_ahead',
  `SELECT s.id AS "seasonId", s.project, s.exam_year AS "examYear", ends.target, ends.closes_at AS "closesAt"
   FROM season s JOIN season_version v ON v.season_id = s.id AND v.version = s.current_version
   CROSS JOIN LATERAL (
     SELECT 'declaration' AS target, v.definition -> 'declarationWindow' ->> 'closesAt' AS closes_at
     UNION ALL SELECT element.value ->> 'stage', element.value -> 'window' ->> 'closesAt'
     FROM jsonb_array_elements(v.definition -> 'stages') AS element) AS ends
   WHERE ends.closes_at::timestamptz > coalesce($1::timestamptz, now()) AND ends.target = ANY($2)
   ORDER BY ends.closes_at::timestamptz, s.id LIMIT 20`,
);
