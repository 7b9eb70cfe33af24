import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { DocumentIndex } from '../../accounts/index.ts';
import type { CardPhotographs } from './card-photographs.ts';
import type { IdentityClaim } from '../review/identity-claim.ts';
import type { Attempt } from './identity-try.repository.ts';

/** Turns a try into what may be stored of it: digests that only we can compute. */
@Injectable()
export class AttemptKeys {
  constructor(
    private readonly documents: DocumentIndex,
    private readonly digests: KeyedDigest,
  ) {}

  /** The account is part of the fingerprint: another account's answer is not this one's. */
  attemptOf(
    accountId: string,
    { name, number, documentKey }: IdentityClaim,
    { front, back }: CardPhotographs,
  ): Attempt {
    return {
      accountId,
      documentIndexes: this.documents.currentFirst(documentKey),
      fingerprints: this.digests.currentFirst(
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
