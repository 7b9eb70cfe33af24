import { Injectable } from '@nestjs/common';
import {
  type DeclarationState,
  DomainError,
  type Grant,
  type OpenFinding,
  type Refusal,
  refuseIf,
  scopesFor,
  type SeasonDefinition,
  type SectionDecision,
  type TransitionFacts,
} from '@htp/domain';
import { ReviewerDirectory, staffPerson } from '../../accounts/index.ts';
import { SubmissionCheck } from '../findings/submission-check.ts';
import { CaseOpenings } from './case-openings.ts';
import {
  DeclarationDecisionsRepository,
  type ReviewedSubmission,
} from '../declaration-decisions.repository.ts';
import { reviewerFacts, type ReviewingPerson, stateOf } from '../declaration-facts.ts';
import { takenDecision } from '../filing/declaration-presentation.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import type { HeldDeclaration } from '../declarations.repository.ts';
import { contentTagOf } from '../frozen-copies.ts';
import type { ReadDeclaration } from '../filing/own-declaration.sql.ts';
import { scopeKeysOf } from '../reach.ts';

/** Who reviews, as the request knows him. */
export interface Reviewer {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** A declaration locked for one reviewer's action, with all that the rules ask. */
export interface ReviewCase {
  readonly declaration: HeldDeclaration;
  readonly submission: ReviewedSubmission;
  readonly season: SeasonDefinition;
  readonly reviewer: ReviewingPerson;
  readonly state: DeclarationState;
  readonly facts: TransitionFacts;
}

/** A declaration as one statement has read it for one reviewer's decision. */
export interface ReadCase extends ReviewCase {
  readonly declaration: ReadDeclaration;
  /** Of the stage that has it now. */
  readonly verdicts: readonly SectionDecision[];
  /** Whether the reviewer was shown this very content. */
  readonly opened: boolean;
  /** Findings that are to be resolved before a pass. */
  readonly openFindings: readonly OpenFinding[];
  /** Whether the machine has looked at the submission. */
  readonly checked: boolean;
}

/** Opens cases for whoever may see them; anybody else's look absent. */
@Injectable()
export class ReviewCases {
  constructor(
    private readonly repository: DeclarationDecisionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly reviewers: ReviewerDirectory,
    private readonly openings: CaseOpenings,
    private readonly check: SubmissionCheck,
  ) {}

  /** Locks the case until the end of the unit of work. @throws DomainError `not_found` */
  async hold({ accountId, grants }: Reviewer, id: string): Promise<ReviewCase> {
    const scopes = scopeKeysOf(scopesFor(grants, 'declaration:review'));
    const declaration = await this.repository.holdInReach(id, scopes);
    if (!declaration) throw new DomainError('not_found');
    const submission = await this.repository.getReviewed(declaration.submissionId);
    const { definition: season } = await this.seasons.of(declaration);
    const reviewer = { ...(await this.reviewers.personOf(accountId)), grants };
    const judged = await this.judge(declaration, submission, season, reviewer);
    return { declaration, submission, season, reviewer, ...judged };
  }

  /** The case as the rules see it when this member of staff acts on it. */
  async judge(
    declaration: HeldDeclaration,
    submission: ReviewedSubmission,
    season: SeasonDefinition,
    reviewer: ReviewingPerson,
  ): Promise<Pick<ReviewCase, 'state' | 'facts'>> {
    const { id, now } = declaration;
    const state = stateOf(declaration, await this.repository.decisionsOn(id), now, reviewer);
    return { state, facts: reviewerFacts(declaration, submission.documentIndex, reviewer, season, now) };
  }

  /** @throws DomainError `content_changed`, `content_unseen` */
  async requireSeen(held: ReviewCase, contentTag: string): Promise<void> {
    const { declaration, reviewer } = held;
    const opened = await this.openings.hasOpened(declaration.id, reviewer.accountId, contentTag);
    refuseIf(unseenReasons({ ...held, opened }, contentTag));
  }

  /** The same once the machine has looked at it: what nobody has looked at, nobody passes. */
  async readChecked(reviewer: Reviewer, id: string): Promise<ReadCase> {
    const read = await this.read(reviewer, id);
    if (read.checked) return read;
    await this.check.check(read.submission.id);
    return this.read(reviewer, id);
  }

  /** The same without a lock, for a change that is one statement. @throws DomainError `not_found` */
  async read({ accountId, grants }: Reviewer, id: string): Promise<ReadCase> {
    const scopes = scopeKeysOf(scopesFor(grants, 'declaration:review'));
    const row = await this.repository.readCase(id, scopes, accountId);
    if (!row?.submissionId) throw new DomainError('not_found');
    const { now, documentIndex, contentHash, sections, submissionNumber: number } = row;
    const submission = { id: row.submissionId, number, contentHash, documentIndex, sections };
    const { definition: season } = await this.seasons.of(row);
    const reviewer = { ...staffPerson(accountId, row.reviewer), grants };
    const state = stateOf(row, row.decisions.map(takenDecision), now, reviewer);
    const facts = reviewerFacts(row, documentIndex, reviewer, season, now);
    const verdicts = row.verdicts.map(({ section, verdict, reason, remark }) => ({
      section,
      verdict,
      reason,
      remark,
    }));
    const { opened, openFindings, checked } = row;
    return {
      declaration: row,
      submission,
      season,
      reviewer,
      state,
      facts,
      verdicts,
      opened,
      openFindings,
      checked,
    };
  }
}

/**
 * Why a tag does not stand for what the reviewer has seen of the case as it is now: `content_changed` when it is of other
 * content, or of another state; `content_unseen` when it was shown to somebody else.
 */
export function unseenReasons(
  {
    declaration,
    submission,
    opened,
  }: Pick<ReviewCase, 'declaration' | 'submission'> & Pick<ReadCase, 'opened'>,
  contentTag: string,
): Refusal[] {
  if (contentTag !== contentTagOf(declaration.version, submission.contentHash))
    return [{ code: 'content_changed' }];
  return opened ? [] : [{ code: 'content_unseen' }];
}
