import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import type { DetailDecision } from '../declaration-detail.sql.ts';

export interface RoundRow {
  readonly number: number;
  readonly submittedAt: Date;
  readonly decisions: readonly DetailDecision[];
}

export interface CopyRow {
  readonly submissionId: string;
  readonly personId: string;
  readonly number: number;
  readonly frozenCopy: Buffer;
}

const IN_REACH =
  'EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = s.declaration_id AND r.scope = ANY($2))';

const rounds = statement<RoundRow>(
  'declaration_submission.rounds',
  `SELECT s.number, s.submitted_at AS "submittedAt",
     (SELECT coalesce(json_agg(json_build_object('stage', x.stage, 'decision', x.decision, 'reason', x.reason,
        'remark', x.remark, 'sections', x.sections, 'correctBy', x.correct_by, 'decidedBy', x.decided_by,
        'decidedAt', x.decided_at) ORDER BY x.decided_at, x.id), '[]')
      FROM declaration_decision x WHERE x.submission_id = s.id) AS decisions
   FROM declaration_submission s WHERE s.declaration_id = $1 AND ${IN_REACH} ORDER BY s.number`,
);
const copies = statement<CopyRow>(
  'declaration_submission.copies',
  `SELECT s.id AS "submissionId", d.person_id AS "personId", s.number, s.frozen_copy AS "frozenCopy"
   FROM declaration_submission s JOIN declaration d ON d.id = s.declaration_id
   WHERE s.declaration_id = $1 AND ${IN_REACH} AND s.number = ANY($3) ORDER BY s.number`,
);

/** The SQL of a case's earlier rounds, with visibility in every statement. */
@Injectable()
export class CaseHistoryRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first; none for a case out of reach. */
  rounds(declarationId: string, scopes: readonly string[]): Promise<RoundRow[]> {
    return this.database.query(rounds, [declarationId, scopes]);
  }

  /** The frozen copies of these rounds, oldest first. */
  copies(declarationId: string, scopes: readonly string[], numbers: readonly number[]): Promise<CopyRow[]> {
    return this.database.query(copies, [declarationId, scopes, numbers]);
  }
}
