import { Injectable } from '@nestjs/common';
import {
  changedSections,
  type DeclarationState,
  DomainError,
  seasonForUnit,
  type TransitionFacts,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { filingDeadline, ownerFacts, stateAfter, stateOf } from './declaration-facts.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import {
  DeclarationSubmissionsRepository,
  type NewSubmission,
} from './declaration-submissions.repository.ts';
import type { SubmitDeclarationInput } from './declaration.input.ts';
import type { DeclarationReceipt } from './declaration.view.ts';
import { DeclarationsRepository } from './declarations.repository.ts';
import { reachOf } from './reach.ts';
import { type Examination, type Examined, SnapshotBuilder } from './snapshot-builder.ts';

/** A declaration that its candidate may submit now, whatever its content is. */
interface Submittable extends Examination {
  readonly event: 'submitted' | 'resubmitted';
  readonly state: DeclarationState;
  readonly facts: TransitionFacts;
  readonly seasonVersion: number;
  readonly number: number;
}

/** 提交: the first one, and the one after a return. */
@Injectable()
export class DeclarationSubmissionService {
  constructor(
    private readonly declarations: DeclarationsRepository,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly snapshots: SnapshotBuilder,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Freezes what the candidate has read once more and puts it under review.
   * @throws DomainError with everything that is missing or wrong, by pointer; `version_stale`; `season_closed`
   */
  submit(personId: string, id: string, input: SubmitDeclarationInput): Promise<DeclarationReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold(personId, id, input);
      const examined = await this.snapshots.examine(held);
      const stages = chainOf(held, examined);
      const next = stateAfter(held.state, held.event, { ...held.facts, stages, problems: examined.problems });
      const submission = await this.freeze(held, examined);
      const contentHash = await this.submissions.insert(submission);
      const { status, stage } = next;
      const version = await this.enterReview(held, submission, next, examined);
      const changed = await this.settleVerdicts(held, submission);
      const detail = {
        version,
        stage,
        number: held.number,
        contentHash: contentHash.toString('hex'),
        changed,
      };
      await this.record(held, submission, detail);
      return { id, status, stage, version };
    });
  }

  /** Locks the declaration, so that a retry, a second device or a decision waits, and asks all that does not need its content. */
  private async hold(personId: string, id: string, input: SubmitDeclarationInput): Promise<Submittable> {
    const declaration = await this.declarations.holdOwn(id, personId);
    if (!declaration) throw new DomainError('not_found');
    const { now, version: currentVersion } = declaration;
    const { definition: season, version: seasonVersion } = await this.seasons.of(declaration);
    const facts = ownerFacts(declaration, season, now);
    const state = stateOf(declaration, [], now);
    const event = declaration.submissionId === null ? 'submitted' : 'resubmitted';
    stateAfter(state, event, facts);
    if (currentVersion !== input.version) throw new DomainError('version_stale', { currentVersion });
    const before = await this.submissions.findCurrent(declaration.submissionId);
    const signedStatementVersion = input.statementVersion ?? null;
    const number = (before?.number ?? 0) + 1;
    const submitted = before?.snapshot;
    return {
      declaration,
      season,
      now,
      submitted,
      signedStatementVersion,
      event,
      state,
      facts,
      seasonVersion,
      number,
    };
  }

  private async freeze(held: Submittable, examined: Examined): Promise<NewSubmission> {
    const { person } = examined.filing;
    if (!person) throw new Error('a declaration with problems cannot be frozen');
    const { declaration, seasonVersion, number } = held;
    const snapshot = await this.snapshots.freeze(held, examined);
    const { documentIndex } = person;
    return { id: uuidv7(), declarationId: declaration.id, number, seasonVersion, documentIndex, snapshot };
  }

  /** @throws DomainError `season_closed` when the deadline has passed while this was being done */
  private async enterReview(
    { declaration, season, submitted }: Submittable,
    submission: NewSubmission,
    next: DeclarationState,
    { filing }: Examined,
  ): Promise<number> {
    const { unitPath, divisionCode, reopenedUntil } = declaration;
    const unit = submitted ? { path: unitPath, divisionCode: divisionCode ?? '' } : filing.unit;
    if (!unit) throw new Error('a declaration without a unit cannot be submitted');
    const deadline = filingDeadline(season, reopenedUntil);
    const placement = { unitPath: unit.path, scopes: reachOf(unit) };
    const moved = await this.submissions.submit(submission, next, placement, deadline);
    if (!moved) throw new DomainError('season_closed', { opensAt: null, closedAt: deadline.toISOString() });
    return moved.version;
  }

  /** What reviewers accepted and the candidate did not change stands. @returns the sections that he changed */
  private async settleVerdicts({ submitted }: Submittable, { declarationId, snapshot }: NewSubmission) {
    if (!submitted) return undefined;
    const changed = changedSections(submitted, snapshot);
    await this.submissions.dropVerdicts(declarationId, changed);
    return changed;
  }

  private record(
    { declaration: { id, personId }, event, seasonVersion }: Submittable,
    { snapshot: { noticeVersion, statementVersion } }: NewSubmission,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({
      type: `declaration.${event}`,
      subject: { kind: 'declaration', id },
      ownerId: personId,
      detail: { ...detail, seasonVersion, noticeVersion, statementVersion },
    });
  }
}

/** The chain of the unit that it is submitted to: a first submission is the moment at which there is one. */
function chainOf({ season, submitted }: Submittable, { filing }: Examined) {
  const divisionCode = submitted?.unit.divisionCode ?? filing.unit?.divisionCode ?? null;
  return seasonForUnit(season, divisionCode).stages.map(({ stage }) => stage);
}
