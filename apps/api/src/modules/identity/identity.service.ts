import { Injectable } from '@nestjs/common';
import {
  bornAs,
  canonicalDocumentNumber,
  documentKey,
  DomainError,
  maskNumber,
  type Sex,
  type DocumentTypeCode,
} from '@htp/domain';
import { DocumentIndex } from '../accounts/index.ts';
import { IdentityRepository, type OpenIdentity } from './identity.repository.ts';

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
  /** Of the identity as it was read: a correction gives it another. */
  readonly revision: string;
}

/** A person in a list of somebody else's. */
export interface ListedPerson {
  readonly name: string;
  readonly maskedNumber: string;
  /** `DocumentIndex.of` his document, to be compared with that of staff. */
  readonly documentIndex: Buffer;
}

/** Who people are. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly documents: DocumentIndex,
  ) {}

  /** The account that is verified with this document, however the number is spelled. */
  async findVerifiedAccount(type: DocumentTypeCode, typedNumber: string): Promise<string | undefined> {
    const number = canonicalDocumentNumber(type, typedNumber);
    return this.identities.findHolder(this.documents.candidates(documentKey(type, number)));
  }

  /** @throws DomainError `not_verified` */
  async getVerifiedPerson(accountId: string): Promise<VerifiedPerson> {
    const identity = await this.identities.find(accountId);
    if (!identity || !isVerified(identity)) throw new DomainError('not_verified');
    const { name, documentType, number: documentNumber, documentIndex, verifiedAt } = identity;
    const { sex, bornOn } = bornAs(identity);
    if (!bornOn || !sex) throw new Error('a verified document without a birth');
    const { revision } = identity;
    return {
      accountId,
      name,
      documentType,
      documentNumber,
      documentIndex,
      sex,
      bornOn,
      verifiedAt,
      revision,
    };
  }

  /** The verified ones of these accounts, for lists. */
  async findPersons(accountIds: readonly string[]): Promise<Map<string, ListedPerson>> {
    const identities = await this.identities.findAll(accountIds);
    return new Map(
      identities
        .filter(isVerified)
        .map(({ accountId, name, number, documentIndex }) => [
          accountId,
          { name, maskedNumber: maskNumber(number), documentIndex },
        ]),
    );
  }
}

const isVerified = (identity: OpenIdentity): identity is OpenIdentity & { verifiedAt: Date } =>
  identity.status === 'verified' && identity.verifiedAt !== null;
