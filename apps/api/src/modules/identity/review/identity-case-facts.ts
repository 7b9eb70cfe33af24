import { Injectable } from '@nestjs/common';
import { documentKey, type Grant, type IdentityCaseFacts, scopesFor } from '@htp/domain';
import { DocumentIndex, StaffDirectory } from '../../accounts/index.ts';
import { DeclarationsUnderReview } from '../declarations-under-review.ts';
import type { OpenCase } from './identity-case-columns.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import { IdentityRepository, type OpenIdentity } from '../identity.repository.ts';

/** Who reviews, as the request knows him. */
export interface Reviewer {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** What the rules ask about a case, and the identity of whoever else holds its document. */
export interface KnownFacts {
  readonly facts: IdentityCaseFacts;
  readonly holder: OpenIdentity | undefined;
}

/** Gathers what the rules of cases ask. */
@Injectable()
export class IdentityCaseFactSource {
  constructor(
    private readonly documents: DocumentIndex,
    private readonly identities: IdentityRepository,
    private readonly underReview: DeclarationsUnderReview,
    private readonly staff: StaffDirectory,
    private readonly cases: IdentityCaseRepository,
  ) {}

  /** For a page: nothing is locked. */
  async of(opened: OpenCase, reviewer: Reviewer): Promise<KnownFacts> {
    const indexes = this.indexesOf(opened);
    const holderId = await this.identities.findHolder(indexes);
    const holder =
      holderId === undefined || holderId === opened.accountId
        ? undefined
        : await this.identities.find(holderId);
    const underReview = holder !== undefined && (await this.isReviewed(holder.accountId));
    const own = await this.isOwn(opened, indexes, reviewer);
    const facts = {
      actor: { personId: reviewer.accountId, roles: rolesOf(reviewer) },
      ownerPersonId: own ? reviewer.accountId : opened.accountId,
      ownerUnderReview: await this.underReview.existFor(opened.accountId),
      holder: holder ? { underReview } : null,
      overdue: isOverdue(opened),
    };
    return { facts, holder };
  }

  /** For a decision: until the transaction ends nobody else takes the document (trust.md, abuse 5). */
  async ofLocked(opened: OpenCase, reviewer: Reviewer): Promise<KnownFacts> {
    await this.identities.lockDocument(this.indexesOf(opened));
    // Whether a declaration of the holder or of the person himself is under review must stay so until the decision is made.
    const holderId = await this.identities.findHolder(this.indexesOf(opened));
    if (holderId !== undefined) await this.identities.hold(holderId);
    await this.identities.hold(opened.accountId);
    return this.of(opened, reviewer);
  }

  /** Of a forgotten case only the one that it was kept under. */
  private indexesOf({ document, documentType, documentIndex }: OpenCase): readonly Buffer[] {
    return document ? this.documents.candidates(documentKey(documentType, document.number)) : [documentIndex];
  }

  /** Whether somebody decides on a declaration of this person, or on who he is. */
  private async isReviewed(accountId: string): Promise<boolean> {
    return (await this.underReview.existFor(accountId)) || (await this.cases.existsPending(accountId));
  }

  /** By account, or by document where the staff's is known (trust.md, abuse 8); a correction has two. */
  private async isOwn(
    { accountId, verifiedAs }: OpenCase,
    indexes: readonly Buffer[],
    reviewer: Reviewer,
  ): Promise<boolean> {
    if (accountId === reviewer.accountId) return true;
    const document = await this.staff.documentIndexOf(reviewer.accountId);
    const before = verifiedAs
      ? this.documents.candidates(documentKey(verifiedAs.documentType, verifiedAs.number))
      : [];
    return document !== null && [...indexes, ...before].some((index) => index.equals(document));
  }
}

/** The facts for what a person does with his own case, once the rules of requests have nothing against it. */
export const ownFacts = (accountId: string): IdentityCaseFacts => ({
  actor: { personId: accountId, roles: ['candidate'] },
  ownerPersonId: accountId,
  ownerUnderReview: false,
  holder: null,
  overdue: false,
});

/** The facts for what happens to a case by itself. */
export const systemFacts = (opened: OpenCase): IdentityCaseFacts => ({
  actor: null,
  ownerPersonId: opened.accountId,
  ownerUnderReview: false,
  holder: null,
  overdue: isOverdue(opened),
});

const isOverdue = ({ expiresAt, now }: OpenCase) => expiresAt !== null && expiresAt <= now;

const rolesOf = ({ grants }: Reviewer) =>
  grants.filter((grant) => scopesFor([grant], 'identity:review').length > 0).map(({ role }) => role);
