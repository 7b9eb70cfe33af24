import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  decisionProblems,
  DomainError,
  nextBeijingMidnight,
  refuseIf,
  type Section,
  standingReasons,
  startOfBeijingDay,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService, type NewActivity } from '../../../platform/activity/index.ts';
import { UnitOfWork, unlessOvertaken } from '../../../platform/database/index.ts';
import { shapeProblem } from '../../../platform/http/index.ts';
import { DeclarationDecisionsRepository, type NewDecision } from '../declaration-decisions.repository.ts';
import { stateAfter } from '../declaration-facts.ts';
import type { DecideInput, JudgeSectionInput } from './declaration-review.input.ts';
import type { JudgedView } from './declaration-review.view.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { type ReadCase, type ReviewCase, ReviewCases, type Reviewer, unseenReasons } from './review-cases.ts';

/** What a stage does with a case it has claimed: judges its sections, then decides. */
@Injectable()
export class DeclarationReviewService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: DeclarationDecisionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Notes a verdict on one section; it counts when the case is decided, and keeps the claim alive.
   * @param contentTag `If-Match`: where it is named, a verdict on what has changed since is refused with `content_changed`
   */
  judgeSection(
    reviewer: Reviewer,
    id: string,
    section: Section,
    input: JudgeSectionInput,
    contentTag?: string,
  ): Promise<JudgedView> {
    return this.unitOfWork.run(async () => {
      const held = await this.cases.hold(reviewer, id);
      const { declaration, submission, state, facts } = held;
      // Whoever may reject may judge; a pass asks for the form besides.
      refuseIf(standingReasons(state, 'rejected', facts));
      if (!declaration.stage || !submission.sections.includes(section)) throw new DomainError('not_found');
      if (contentTag !== undefined) await this.cases.requireSeen(held, contentTag);
      const { verdict, reason = null } = input;
      const judged = { section, verdict, reason, remark: remarkOf(input) };
      const { stage } = declaration;
      await this.repository.judge({ declarationId: id, stage, judgedBy: reviewer.accountId, ...judged });
      const claimExpiresAt = await this.repository.claim(id, reviewer.accountId);
      await this.record('declaration.section_decided', held, { stage, section, verdict, reason });
      return { ...judged, claimExpiresAt: claimExpiresAt.toISOString() };
    });
  }

  /**
   * Passes on, returns or rejects what the reviewer has seen.
   * @param contentTag `If-Match`: the version and content he decided on
   * @throws DomainError `content_changed` when they are others by now; what the rules have against it, by pointer
   */
  decide(
    reviewer: Reviewer,
    id: string,
    contentTag: string,
    input: DecideInput,
  ): Promise<DeclarationReceipt> {
    return unlessOvertaken(async () => {
      const passes = input.decision === 'passed';
      const read = await (passes ? this.cases.readChecked(reviewer, id) : this.cases.read(reviewer, id));
      const { declaration, state, facts, verdicts } = read;
      refuseIf(standingReasons(state, input.decision, facts));
      refuseIf(unseenReasons(read, contentTag));
      const reopenedUntil = reopeningOf(input, declaration.now) ?? declaration.reopenedUntil;
      const sections = verdicts.filter(({ verdict }) => verdict === 'returned').map(({ section }) => section);
      const problems = problemsOf(input, read);
      const next = stateAfter(state, input.decision, { ...facts, sections, problems });
      const { status, stage } = next;
      const receipt = { id, status, stage, version: declaration.version + 1 };
      const decision = decisionOf(read, input);
      const activity = activityOf(read, decision, receipt);
      const moved = this.repository.decide(declaration, decision, next, reopenedUntil, activity, receipt);
      return (await moved) && receipt;
    });
  }

  private record(
    type: 'declaration.section_decided',
    { declaration: { id, personId } }: ReviewCase,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'declaration', id }, ownerId: personId, detail });
  }
}

function decisionOf(
  { declaration, submission, reviewer, verdicts }: ReadCase,
  input: DecideInput,
): NewDecision {
  if (!declaration.stage) throw new Error('nobody decides on what no stage has');
  return {
    id: uuidv7(),
    submissionId: submission.id,
    stage: declaration.stage,
    decision: input.decision,
    reason: input.reason ?? null,
    remark: remarkOf(input),
    sections: [...verdicts],
    correctBy: input.correctBy ?? null,
    decidedBy: reviewer.accountId,
    deciderDocumentIndex: reviewer.documentIndex,
  };
}

function activityOf(
  { declaration: { id, personId }, submission }: ReadCase,
  { stage, decision, reason, remark, sections, correctBy }: NewDecision,
  { version, ...next }: DeclarationReceipt,
): NewActivity {
  return {
    type: `declaration.${decision}`,
    subject: { kind: 'declaration', id },
    ownerId: personId,
    detail: {
      version,
      stage,
      next: next.status === 'in_review' ? next.stage : next.status,
      reason,
      remark,
      sections: sections.filter(({ verdict }) => verdict === 'returned'),
      correctBy,
      number: submission.number,
      contentHash: submission.contentHash.toString('hex'),
    },
  };
}

function problemsOf(input: DecideInput, { submission, verdicts, openFindings }: ReadCase) {
  const justification = { reason: input.reason, remark: remarkOf(input) };
  const content = { sections: submission.sections, sectionDecisions: verdicts, justification, openFindings };
  return decisionProblems(input.decision, content);
}

/** A return says by when, to the end of that day in Beijing; the candidate may correct until then even after the window. */
function reopeningOf({ decision, correctBy }: DecideInput, now: Date): Date | null {
  if (decision !== 'returned') {
    if (typeof correctBy === 'string') throw shapeProblem([{ pointer: '/correctBy', code: 'not_allowed' }]);
    return null;
  }
  if (typeof correctBy !== 'string') throw shapeProblem([{ pointer: '/correctBy', code: 'required' }]);
  if (correctBy < beijingDay(now)) throw shapeProblem([{ pointer: '/correctBy', code: 'expired' }]);
  return nextBeijingMidnight(startOfBeijingDay(correctBy));
}

function remarkOf({ remark }: { remark?: string | null }): string | null {
  return remark?.trim() || null;
}
