import type { DeclarationStatus, IdentityStatus, ReviewStage } from '@htp/domain';
import { statement } from '../../../platform/database/index.ts';

/** A declaration as it is told: instants as PostgreSQL writes them in JSON. */
export interface StandingDeclaration {
  readonly id: string;
  readonly seasonId: string;
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly specialtyName: string;
  readonly formOutdated: boolean;
  readonly since: string;
  readonly reopenedUntil: string | null;
}

export interface StandingRow {
  readonly now: Date;
  readonly identity: IdentityStatus;
  readonly identityReviewSince: Date | null;
  readonly bound: boolean;
  readonly correctionsToConfirm: number;
  readonly declarations: readonly StandingDeclaration[];
}

/**
 * How one account stands, by the indexes of its owner: nothing here grows with the table. $1 the account, $2 the time, when it is fixed,
 * $3 how many declarations at most, the newest first
 */
export const standingOf = statement<StandingRow>(
  'report.candidate_standing',
  `SELECT coalesce($2::timestamptz, now()) AS now,
     coalesce((SELECT i.status FROM identity i WHERE i.account_id = $1), 'unverified') AS identity,
     (SELECT c.requested_at FROM identity_case c WHERE c.account_id = $1 AND c.status = 'pending') AS "identityReviewSince",
     EXISTS (SELECT FROM affiliation a WHERE a.account_id = $1 AND a.ended_at IS NULL) AS bound,
     (SELECT count(*)::int FROM correction c WHERE c.owner_id = $1 AND c.status = 'corrected') AS "correctionsToConfirm",
     (SELECT coalesce(json_agg(json_build_object('id', d.id, 'seasonId', d.season_id, 'status', d.status, 'stage', d.stage,
          'specialtyName', d.specialty_name, 'formOutdated', d.form_outdated, 'since', d.waiting_since,
          'reopenedUntil', d.reopened_until) ORDER BY d.id DESC), '[]')
      FROM (SELECT * FROM declaration WHERE person_id = $1 ORDER BY id DESC LIMIT $3) d) AS declarations`,
);
