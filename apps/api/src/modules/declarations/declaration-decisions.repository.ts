import { Injectable } from '@nestjs/common';
import type { DeclarationState } from '@htp/domain';
import { ActivityService, type NewActivity } from '../../platform/activity/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { constraintMeans } from '../../platform/http/index.ts';
import { DECLARATION_COLUMNS } from './declaration-columns.ts';
import type { DeclarationDecision } from './declaration-decision.entity.ts';
import type { DeclarationSectionVerdict } from './declaration-section-verdict.entity.ts';
import type { DeclarationSubmission } from './declaration-submission.entity.ts';
import type { TakenDecision } from './declaration-facts.ts';
import type { DeclarationReceipt } from './declaration.view.ts';
import type { HeldDeclaration } from './declarations.repository.ts';
import { decide, readCase, type ReadCaseRow } from './review/decision.sql.ts';
import type { Moved, ReadDeclaration } from './filing/own-declaration.sql.ts';
import { queueOf } from './reach.ts';

constraintMeans('declaration_decision_stage_key', 'already_decided');

/** What a decision is bound to. */
export type ReviewedSubmission = Pick<
  DeclarationSubmission,
  'id' | 'number' | 'contentHash' | 'documentIndex' | 'sections'
>;

export type NewDecision = Omit<DeclarationDecision, 'declarationId' | 'decidedAt'>;

const holdInReach = statement<HeldDeclaration>(
  'declaration.hold_in_reach',
  `SELECT ${DECLARATION_COLUMNS}, coalesce($3::timestamptz, now()) AS now FROM declaration d
   WHERE d.id = $1
     AND EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($2))
   FOR UPDATE OF d`,
);
const reviewed = statement<ReviewedSubmission>(
  'declaration_submission.reviewed',
  `SELECT id, number, content_hash AS "contentHash", document_index AS "documentIndex", sections
   FROM declaration_submission WHERE id = $1`,
);
const decisions = statement<TakenDecision>(
  'declaration_decision.of_declaration',
  `SELECT stage, decision, decided_by AS "decidedBy", decider_document_index AS "deciderDocumentIndex"
   FROM declaration_decision WHERE declaration_id = $1 ORDER BY decided_at, id`,
);
const claim = statement<{ claimExpiresAt: Date }>(
  'declaration.claim',
  `UPDATE declaration SET claimed_by = $2, claim_expires_at = coalesce($3::timestamptz, now()) + $4 * interval '1 minute'
   WHERE id = $1 RETURNING claim_expires_at AS "claimExpiresAt"`,
);
const release = statement(
  'declaration.release',
  'UPDATE declaration SET claimed_by = NULL, claim_expires_at = NULL WHERE id = $1',
);
const judge = statement(
  'declaration_section_verdict.judge',
  `INSERT INTO declaration_section_verdict (declaration_id, stage, section, verdict, reason, remark, judged_by, judged_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, now()))
   ON CONFLICT (declaration_id, stage, section) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason,
     remark = excluded.remark, judged_by = excluded.judged_by, judged_at = excluded.judged_at`,
);
/** How long a case stays claimed after the reviewer last worked on it. */
const CLAIM_MINUTES = 60;

/** The SQL of claims, verdicts and decisions. Visibility is applied where the case is held. */
@Injectable()
export class DeclarationDecisionsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Locks a declaration that one of the scopes reaches until the end of the unit of work. What belongs to it must be read by later
   * statements: a statement that waited for the lock has seen the rest as it was before.
   */
  holdInReach(id: string, scopes: readonly string[]): Promise<HeldDeclaration | undefined> {
    return this.database.findOne(holdInReach, [id, scopes, this.clock.fixedAt]);
  }

  async getReviewed(submissionId: string | null): Promise<ReviewedSubmission> {
    const submission = await this.database.findOne(reviewed, [submissionId]);
    if (!submission) throw new Error('a submission is gone');
    return submission;
  }

  /** Oldest first. */
  decisionsOn(declarationId: string): Promise<TakenDecision[]> {
    return this.database.query(decisions, [declarationId]);
  }

  /** Claims the case, or keeps it claimed. @returns until when */
  async claim(id: string, accountId: string): Promise<Date> {
    const row = await this.database.findOne(claim, [id, accountId, this.clock.fixedAt, CLAIM_MINUTES]);
    if (!row) throw new Error('a held declaration is gone');
    return row.claimExpiresAt;
  }

  async release(id: string): Promise<void> {
    await this.database.count(release, [id]);
  }

  async judge(verdict: Omit<DeclarationSectionVerdict, 'judgedAt'>): Promise<void> {
    const { declarationId, stage, section, reason, remark, judgedBy } = verdict;
    const values = [declarationId, stage, section, verdict.verdict, reason, remark, judgedBy];
    await this.database.count(judge, [...values, this.clock.fixedAt]);
  }

  /** A case that one of the scopes reaches, for a change that is one statement; nothing waits for it. */
  readCase(id: string, scopes: readonly string[], reviewerId: string): Promise<ReadCaseRow | undefined> {
    return this.database.findOne(readCase, [id, this.clock.fixedAt, scopes, reviewerId]);
  }

  /** Keeps the decision and moves the case as it was read; that ends the claim. @returns undefined when somebody was faster */
  async decide(
    { id, revision }: ReadDeclaration,
    decision: NewDecision,
    next: DeclarationState,
    reopenedUntil: Date | null,
    activity: NewActivity,
    receipt: DeclarationReceipt,
  ): Promise<Moved | undefined> {
    const { status, stage, returnedSections } = next;
    const move = [status, stage, returnedSections, reopenedUntil, this.clock.fixedAt, queueOf(next)];
    const taken = [
      decision.id,
      decision.submissionId,
      decision.stage,
      decision.decision,
      decision.reason,
      decision.remark,
      JSON.stringify(decision.sections),
      decision.correctBy,
      decision.decidedBy,
      decision.deciderDocumentIndex,
    ];
    const [moved] = await this.activity.change(decide, [id, revision, ...move, ...taken], activity, receipt);
    return moved;
  }
}
