import { Injectable } from '@nestjs/common';
import { documentKey, type Grant, type IdentityCaseFacts, scopesFor } from '@htp/domain';
import { DocumentIndex, StaffDirectory } from '../../accounts/index.ts';
import { DeclarationsUnderReview } from '../declarations-under-review.ts';
import type { OpenCase } from './identity-case-columns.ts';
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
  ) {}

  /** For a page: nothing is locked. */
  async of(opened: OpenCase, reviewer: Reviewer): Promise<KnownFacts> {
    const indexes = this.indexesOf(opened);
    const holderId = await this.identities.findHolder(indexes);
    const holder =
      holderId === undefined || holderId === opened.accountId
        ? undefined
        : await this.identities.find(holderId);
    const underReview = holder !== undefined && (await this.underReview.existFor(holder.accountId));
    const own = await this.isOwn(opened, indexes, reviewer);
    const facts = {
      actor: { personId: reviewer.accountId, roles: rolesOf(reviewer) },
      ownerPersonId: own ? reviewer.accountId : opened.accountId,
      holder: holder ? { underReview } : null,
      overdue: isOverdue(opened),
    };
    return { facts, holder };
  }

  /** For a decision: until the transaction ends nobody else takes the document (trust.md, abuse 5). */
  async ofLocked(opened: OpenCase, reviewer: Reviewer): Promise<KnownFacts> {
    await this.identities.lockDocument(this.indexesOf(opened));
    // Whether a declaration of the holder is under review must stay so until the decision is made.
    const holderId = await this.identities.findHolder(this.indexesOf(opened));
    if (holderId !== undefined) await this.identities.hold(holderId);
    return this.of(opened, reviewer);
  }

  /** Of a forgotten case only the one that it was kept under. */
  private indexesOf({ document, documentType, documentIndex }: OpenCase): readonly Buffer[] {
    return document ? this.documents.candidates(documentKey(documentType, document.number)) : [documentIndex];
  }

  /** By account, or by document where the staff's is known (trust.md, abuse 8). */
  private async isOwn(
    { accountId }: OpenCase,
    indexes: readonly Buffer[],
    reviewer: Reviewer,
  ): Promise<boolean> {
    if (accountId === reviewer.accountId) return true;
    const document = await this.staff.documentIndexOf(reviewer.accountId);
    return document !== null && indexes.some((index) => index.equals(document));
  }
}

/** The facts for what a person does with his own case. */
export const ownFacts = (accountId: string): IdentityCaseFacts => ({
  actor: { personId: accountId, roles: ['candidate'] },
  ownerPersonId: accountId,
  holder: null,
  overdue: false,
});

/** The facts for what happens to a case by itself. */
export const systemFacts = (opened: OpenCase): IdentityCaseFacts => ({
  actor: null,
  ownerPersonId: opened.accountId,
  holder: null,
  overdue: isOverdue(opened),
});

const isOverdue = ({ expiresAt, now }: OpenCase) => expiresAt !== null && expiresAt <= now;

const rolesOf = ({ grants }: Reviewer) =>
  grants.filter((grant) => scopesFor([grant], 'identity:review').length > 0).map(({ role }) => role);
