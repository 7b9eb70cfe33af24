import { Injectable } from '@nestjs/common';
import {
  DomainError,
  maskNumber,
  MAX_COUNTED_FAILURES,
  nextBeijingMidnight,
  parseResidentId,
  type Sex,
  type DocumentTypeCode,
} from '@htp/domain';
import { IdentityTryRepository } from './identity-try.repository.ts';
import { IdentityRepository, type OpenIdentity } from './identity.repository.ts';
import type { IdentityView } from './identity.view.ts';
import { lockOf, offeredWays } from './offered-ways.ts';

/** Who an account has proven to be, with secrets opened: for what is decided or frozen, never for an answer. */
export interface VerifiedPerson {
  readonly accountId: string;
  readonly name: string;
  readonly documentType: DocumentTypeCode;
  readonly documentNumber: string;
  /** Blind index of the document: two accounts of one person have the same. */
  readonly documentIndex: Buffer;
  readonly sex: Sex;
  /** `YYYY-MM-DD` */
  readonly bornOn: string;
  readonly verifiedAt: Date;
}

/** A person in a list of somebody else's. */
export interface ListedPerson {
  readonly name: string;
  readonly maskedNumber: string;
}

/** Who people are. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly tries: IdentityTryRepository,
  ) {}

  /** @throws DomainError `not_verified` */
  async getVerifiedPerson(accountId: string): Promise<VerifiedPerson> {
    const identity = await this.identities.find(accountId);
    if (!identity || !isVerified(identity)) throw new DomainError('not_verified');
    const { name, documentType, number: documentNumber, documentIndex, verifiedAt } = identity;
    const { sex, bornOn } = bornAs(identity);
    return { accountId, name, documentType, documentNumber, documentIndex, sex, bornOn, verifiedAt };
  }

  /** The verified ones of these accounts, for lists. */
  async findPersons(accountIds: readonly string[]): Promise<Map<string, ListedPerson>> {
    const identities = await this.identities.findAll(accountIds);
    return new Map(
      identities
        .filter(isVerified)
        .map(({ accountId, name, number }) => [accountId, { name, maskedNumber: maskNumber(number) }]),
    );
  }

  /** Where the account stands, for its own person. */
  async overviewOf(accountId: string): Promise<IdentityView> {
    const identity = await this.identities.find(accountId);
    const { now, byAccount, onLastDocument } = await this.tries.today(accountId);
    const status = identity?.status ?? 'unverified';
    const triesLeft = left(byAccount);
    const triesLeftForLastDocument = onLastDocument === null ? null : left(onLastDocument);
    const lock = lockOf(triesLeft, triesLeftForLastDocument);
    return {
      status,
      name: identity?.name ?? null,
      documentType: identity?.documentType ?? null,
      maskedNumber: identity ? maskNumber(identity.number) : null,
      method: identity?.method ?? null,
      verifiedAt: identity?.verifiedAt?.toISOString() ?? null,
      triesLeft,
      triesLeftForLastDocument,
      lockedUntil: lock && nextBeijingMidnight(now).toISOString(),
      ways: offeredWays(status, lock),
    };
  }
}

const left = (spent: number) => Math.max(0, MAX_COUNTED_FAILURES - spent);

const isVerified = (identity: OpenIdentity): identity is OpenIdentity & { verifiedAt: Date } =>
  identity.status === 'verified' && identity.verifiedAt !== null;

/** GB 11643: a citizen number says when and as what its holder was born. */
function bornAs({ number }: OpenIdentity): { sex: Sex; bornOn: string } {
  const parsed = parseResidentId(number);
  if (!parsed.ok) throw new Error('a verified document is no citizen number');
  return parsed;
}
