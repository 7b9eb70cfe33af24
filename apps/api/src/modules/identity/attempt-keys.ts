import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BlindIndex, KeyedDigest } from '../../platform/crypto/index.ts';
import type { CardPhotographs } from './card-photographs.ts';
import type { Attempt } from './identity-try.repository.ts';
import type { ResidentClaim } from './resident-claim.ts';

const DOCUMENT_CLASS = 'identity-document';

/** Turns documents and tries into what may be stored of them: digests that only we can compute. */
@Injectable()
export class AttemptKeys {
  constructor(
    private readonly blindIndex: BlindIndex,
    private readonly digests: KeyedDigest,
  ) {}

  /** The index a document is stored under. @param documentKey as `checkDocumentNumber` gives it */
  documentIndex(documentKey: string): Buffer {
    return this.blindIndex.of(DOCUMENT_CLASS, documentKey);
  }

  /** Every index it may be stored under, the oldest readable key's first. */
  documentIndexes(documentKey: string): Buffer[] {
    return this.blindIndex.candidates(DOCUMENT_CLASS, documentKey);
  }

  /**
   * The counters use the oldest key's index: every process has it, so that a key rotation gives nobody a second count.
   * The account is part of the fingerprint: another account's answer is not this one's.
   */
  attemptOf(
    accountId: string,
    { name, number, documentKey }: ResidentClaim,
    { front, back }: CardPhotographs,
  ): Attempt {
    return {
      accountId,
      documentIndex: this.documentIndexes(documentKey)[0]!,
      fingerprints: this.digests.candidates(
        'attempt-fingerprint',
        accountId,
        name,
        number,
        hashOf(front),
        hashOf(back),
      ),
    };
  }
}

const hashOf = (picture: Buffer) => createHash('sha256').update(picture).digest();
