import { Injectable } from '@nestjs/common';
import {
  changedSections,
  contentFlags,
  type DeclarationState,
  DomainError,
  seasonForUnit,
  type Section,
  type TransitionFacts,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import type { NewActivity } from '../../../platform/activity/index.ts';
import { unlessOvertaken } from '../../../platform/database/index.ts';
import { filingDeadline, ownerFacts, stateAfter, stateOf } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import {
  DeclarationSubmissionsRepository,
  type NewSubmission,
  type Placement,
} from '../declaration-submissions.repository.ts';
import type { SubmitDeclarationInput } from './declaration.input.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';
import { frozenJudgement } from '../eligibility/frozen-judgement.ts';
import { contentHashOf, FrozenCopies } from '../frozen-copies.ts';
import type { OwnDeclaration } from './own-declaration.sql.ts';
import { reachOf } from '../reach.ts';
import { type Examination, type Examined, SnapshotBuilder } from './snapshot-builder.ts';

/** A declaration that its candidate may submit now, whatever its content is. */
interface Submittable extends Examination {
  readonly declaration: OwnDeclaration;
  readonly event: 'submitted' | 'resubmitted';
  readonly state: DeclarationState;
  readonly facts: TransitionFacts;
  readonly seasonVersion: number;
}

/** 提交: the first one, and the one after a return. */
@Injectable()
export class DeclarationSubmissionService {
  constructor(
    private readonly declarations: DeclarationsRepository,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly snapshots: SnapshotBuilder,
    private readonly copies: FrozenCopies,
  ) {}

  /**
   * Freezes what the candidate has read once more and puts it under review.
   * @throws DomainError with everything that is missing or wrong, by pointer; `version_stale`; `season_closed`
   */
  submit(personId: string, id: string, input: SubmitDeclarationInput): Promise<DeclarationReceipt> {
    return unlessOvertaken(async () => {
      const read = await this.read(personId, id, input);
      const { declaration } = read;
      const examined = await this.snapshots.examine(read);
      const facts = { ...read.facts, stages: chainOf(read, examined), problems: examined.problems };
      const next = stateAfter(read.state, read.event, facts);
      const submission = await this.freeze(read, examined);
      const { status, stage } = next;
      const receipt = { id, status, stage, version: declaration.version + 1 };
      const placement = placementOf(read, submission, examined);
      const activity = activityOf(read, submission, receipt, placement.changed);
      const moved = this.submissions.submit(declaration, submission, next, placement, activity, receipt);
      return (await moved) && receipt;
    });
  }

  /** All that does not need the declaration's content is asked here. */
  private async read(personId: string, id: string, input: SubmitDeclarationInput): Promise<Submittable> {
    const declaration = await this.declarations.readOwn(id, personId);
    if (!declaration) throw new DomainError('not_found');
    const { now, version: currentVersion, submissionId, frozenCopy } = declaration;
    const { definition: season, version: seasonVersion } = await this.seasons.of(declaration);
    const facts = ownerFacts(declaration, season, now);
    const state = stateOf(declaration, [], now);
    const event = submissionId === null ? 'submitted' : 'resubmitted';
    stateAfter(state, event, facts);
    if (currentVersion !== input.version) throw new DomainError('version_stale', { currentVersion });
    const submitted = submissionId && frozenCopy ? this.copies.openCopy(submissionId, frozenCopy) : undefined;
    const signedStatementVersion = input.statementVersion ?? null;
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
    };
  }

  private async freeze(read: Submittable, examined: Examined): Promise<NewSubmission> {
    const { person } = examined.filing;
    if (!person) throw new Error('a declaration with problems cannot be frozen');
    const judged = examined.judgement && frozenJudgement(examined.judgement);
    const snapshot = await this.snapshots.freeze(read, examined, judged?.verdict);
    return {
      id: uuidv7(),
      number: (read.declaration.submissionNumber ?? 0) + 1,
      seasonVersion: read.seasonVersion,
      documentIndex: person.documentIndex,
      identityRevision: person.revision,
      snapshot,
      contentHash: contentHashOf(snapshot),
      judgement: judged?.text ?? null,
      flags: contentFlags(snapshot, read.season.declarationWindow.closesAt, read.now),
    };
  }
}

/** The chain of the unit that it is submitted to: a first submission is the moment at which there is one. */
function chainOf({ season, submitted }: Submittable, { filing }: Examined) {
  const divisionCode = submitted?.unit.divisionCode ?? filing.unit?.divisionCode ?? null;
  return seasonForUnit(season, divisionCode).stages.map(({ stage }) => stage);
}

function placementOf(
  { declaration, season, submitted }: Submittable,
  { snapshot }: NewSubmission,
  { filing }: Examined,
): Placement {
  const { personId, unitPath, divisionCode, reopenedUntil } = declaration;
  const unit = submitted ? { path: unitPath, divisionCode: divisionCode ?? '' } : filing.unit;
  if (!unit) throw new Error('a declaration without a unit cannot be submitted');
  return {
    unitPath: unit.path,
    scopes: reachOf(unit),
    deadline: filingDeadline(season, reopenedUntil),
    changed: submitted ? changedSections(submitted, snapshot) : [],
    boundPersonId: submitted ? null : personId,
  };
}

function activityOf(
  { declaration: { id, personId }, event, submitted }: Submittable,
  { number, contentHash, seasonVersion, snapshot }: NewSubmission,
  { version, stage }: DeclarationReceipt,
  changed: readonly Section[],
): NewActivity {
  const { noticeVersion, statementVersion } = snapshot;
  return {
    type: `declaration.${event}`,
    subject: { kind: 'declaration', id },
    ownerId: personId,
    detail: {
      version,
      stage,
      number,
      contentHash: contentHash.toString('hex'),
      changed: submitted && changed,
      seasonVersion,
      noticeVersion,
      statementVersion,
    },
  };
}
