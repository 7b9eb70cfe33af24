import { Injectable } from '@nestjs/common';
import {
  type DeclarationState,
  DomainError,
  type Grant,
  scopesFor,
  type SeasonDefinition,
  type SectionDecision,
  type TransitionFacts,
} from '@htp/domain';
import { StaffDirectory } from '../accounts/index.ts';
import {
  DeclarationDecisionsRepository,
  type ReviewedSubmission,
} from './declaration-decisions.repository.ts';
import { reviewerFacts, type ReviewingPerson, stateOf } from './declaration-facts.ts';
import { takenDecision } from './declaration-presentation.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import type { HeldDeclaration } from './declarations.repository.ts';
import type { ReadDeclaration } from './own-declaration.sql.ts';
import { scopeKeysOf } from './reach.ts';

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
}

/** Opens cases for whoever may see them; anybody else's look absent. */
@Injectable()
export class ReviewCases {
  constructor(
    private readonly repository: DeclarationDecisionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly staff: StaffDirectory,
  ) {}

  /** Locks the case until the end of the unit of work. @throws DomainError `not_found` */
  async hold({ accountId, grants }: Reviewer, id: string): Promise<ReviewCase> {
    const scopes = scopeKeysOf(scopesFor(grants, 'declaration:review'));
    const declaration = await this.repository.holdInReach(id, scopes);
    if (!declaration) throw new DomainError('not_found');
    const { now } = declaration;
    const submission = await this.repository.getReviewed(declaration.submissionId);
    const { definition: season } = await this.seasons.of(declaration);
    const reviewer = { accountId, documentIndex: await this.staff.documentIndexOf(accountId) };
    const state = stateOf(declaration, await this.repository.decisionsOn(id), now, reviewer);
    const facts = reviewerFacts(declaration, submission.documentIndex, { ...reviewer, grants }, season, now);
    return { declaration, submission, season, reviewer, state, facts };
  }

  /** The same without a lock, for a change that is one statement. @throws DomainError `not_found` */
  async read({ accountId, grants }: Reviewer, id: string): Promise<ReadCase> {
    const scopes = scopeKeysOf(scopesFor(grants, 'declaration:review'));
    const row = await this.repository.readCase(id, scopes, accountId);
    if (!row?.submissionId) throw new DomainError('not_found');
    const { now, documentIndex, contentHash, sections, submissionNumber: number } = row;
    const submission = { id: row.submissionId, number, contentHash, documentIndex, sections };
    const { definition: season } = await this.seasons.of(row);
    const reviewer = { accountId, documentIndex: row.reviewerDocumentIndex };
    const state = stateOf(row, row.decisions.map(takenDecision), now, reviewer);
    const facts = reviewerFacts(row, documentIndex, { ...reviewer, grants }, season, now);
    const verdicts = row.verdicts.map(({ section, verdict, reason, remark }) => ({
      section,
      verdict,
      reason,
      remark,
    }));
    return { declaration: row, submission, season, reviewer, state, facts, verdicts };
  }
}
