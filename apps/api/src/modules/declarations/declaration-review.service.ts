import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  type DeclarationState,
  decisionProblems,
  DomainError,
  nextBeijingMidnight,
  refuseIf,
  type SectionDecision,
  type Section,
  standingReasons,
  startOfBeijingDay,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { shapeProblem } from '../../platform/http/index.ts';
import { DeclarationDecisionsRepository } from './declaration-decisions.repository.ts';
import { stateAfter } from './declaration-facts.ts';
import type { DecideInput, JudgeSectionInput } from './declaration-review.input.ts';
import type { JudgedView } from './declaration-review.view.ts';
import { DeclarationSubmissionsRepository } from './declaration-submissions.repository.ts';
import type { DeclarationReceipt } from './declaration.view.ts';
import { contentTagOf } from './frozen-copies.ts';
import { type ReviewCase, ReviewCases, type Reviewer } from './review-cases.ts';

/** What a stage does with a case it has claimed: judges its sections, then decides. */
@Injectable()
export class DeclarationReviewService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: DeclarationDecisionsRepository,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Notes a verdict on one section; it counts when the case is decided, and keeps the claim alive. */
  judgeSection(
    reviewer: Reviewer,
    id: string,
    section: Section,
    input: JudgeSectionInput,
  ): Promise<JudgedView> {
    return this.unitOfWork.run(async () => {
      const held = await this.cases.hold(reviewer, id);
      const { declaration, submission, state, facts } = held;
      refuseIf(standingReasons(state, 'passed', facts));
      if (!declaration.stage || !submission.sections.includes(section)) throw new DomainError('not_found');
      const { verdict, reason = null } = input;
      const judged = { section, verdict, reason, remark: remarkOf(input) };
      const { stage } = declaration;
      await this.repository.judge({ declarationId: id, stage, judgedBy: reviewer.accountId, ...judged });
      await this.repository.claim(id, reviewer.accountId);
      await this.record('declaration.section_decided', held, { stage, section, verdict, reason });
      return judged;
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
    return this.unitOfWork.run(async () => {
      const held = await this.cases.hold(reviewer, id);
      const { declaration, submission, state, facts } = held;
      refuseIf(standingReasons(state, input.decision, facts));
      if (contentTag !== contentTagOf(declaration.version, submission.contentHash))
        throw new DomainError('content_changed');
      const reopenedUntil = reopeningOf(input, declaration.now) ?? declaration.reopenedUntil;
      const verdicts = await this.repository.verdictsOf(id, declaration.stage);
      const sections = verdicts.filter(({ verdict }) => verdict === 'returned').map(({ section }) => section);
      const problems = problemsOf(input, held, verdicts);
      const next = stateAfter(state, input.decision, { ...facts, sections, problems });
      await this.keep(held, input, verdicts);
      const { version } = await this.submissions.move(id, next, reopenedUntil);
      await this.recordDecision(held, input, next, version, verdicts);
      return { id, status: next.status, stage: next.stage, version };
    });
  }

  private async keep(held: ReviewCase, input: DecideInput, sections: SectionDecision[]): Promise<void> {
    const { declaration, submission, reviewer } = held;
    if (!declaration.stage) throw new Error('nobody decides on what no stage has');
    await this.repository.insertDecision({
      id: uuidv7(),
      declarationId: declaration.id,
      submissionId: submission.id,
      stage: declaration.stage,
      decision: input.decision,
      reason: input.reason ?? null,
      remark: remarkOf(input),
      sections,
      correctBy: input.correctBy ?? null,
      decidedBy: reviewer.accountId,
      deciderDocumentIndex: reviewer.documentIndex,
    });
  }

  private recordDecision(
    held: ReviewCase,
    input: DecideInput,
    next: DeclarationState,
    version: number,
    verdicts: readonly SectionDecision[],
  ): Promise<void> {
    const { declaration, submission } = held;
    return this.record(`declaration.${input.decision}`, held, {
      version,
      stage: declaration.stage,
      next: next.status === 'in_review' ? next.stage : next.status,
      reason: input.reason ?? null,
      remark: remarkOf(input),
      sections: verdicts.filter(({ verdict }) => verdict === 'returned'),
      correctBy: input.correctBy ?? null,
      number: submission.number,
      contentHash: submission.contentHash.toString('hex'),
    });
  }

  private record(
    type: `declaration.${DecideInput['decision']}` | 'declaration.section_decided',
    { declaration: { id, personId } }: ReviewCase,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'declaration', id }, ownerId: personId, detail });
  }
}

function problemsOf(input: DecideInput, { submission }: ReviewCase, sectionDecisions: SectionDecision[]) {
  const justification = { reason: input.reason, remark: remarkOf(input) };
  return decisionProblems(input.decision, { sections: submission.sections, sectionDecisions, justification });
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
