import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  canonicalQueryCode,
  QUERY_CODE_BYTES,
  queryCodeFrom,
  registrationNumberFrom,
} from '@htp/domain';
import { KeyedDigest } from '../../platform/crypto/index.ts';

const KEY_VERSION_BYTES = 2;

/** What belongs to one key under which something was sent. */
export interface SubmissionSecrets {
  readonly submissionDigest: Buffer;
  readonly queryCode: string;
}

/**
 * Numbers and query codes. A query code follows, by a keyed digest, from the random key that the client sends with its
 * submission: a client whose answer was lost asks again with that key and reads the same code, and no stored answer holds it.
 */
@Injectable()
export class RegistrationReceipts {
  private readonly decoy: Buffer;

  constructor(private readonly digests: KeyedDigest) {
    this.decoy = this.queryCodeDigest(queryCodeFrom(randomBytes(QUERY_CODE_BYTES)));
  }

  newNumber(day: string): string {
    return registrationNumberFrom(day, randomBytes(QUERY_CODE_BYTES));
  }

  /** Under the current key first, then under those of before a rotation. */
  secretsOf(submissionKey: string): SubmissionSecrets[] {
    const submissions = this.digests.currentFirst('unit-code', 'registration submission', submissionKey);
    const codes = this.digests.currentFirst('unit-code', 'registration query code', submissionKey);
    return submissions.map((submissionDigest, index) => ({
      submissionDigest,
      queryCode: queryCodeFrom(codes[index]!.subarray(KEY_VERSION_BYTES)),
    }));
  }

  bodyDigest(body: object): Buffer {
    return this.digests.of('attempt-fingerprint', 'registration body', canonicalJson(body));
  }

  sameBody(stored: Buffer, body: object): boolean {
    return this.digests.matches(stored, 'attempt-fingerprint', 'registration body', canonicalJson(body));
  }

  queryCodeDigest(queryCode: string): Buffer {
    return this.digests.of('unit-code', 'registration query code digest', canonicalQueryCode(queryCode)!);
  }

  /** Whether the typed code is the stored one's; without a stored one the answer is no, after the same work. */
  isQueryCode(stored: Buffer | undefined, typed: string): boolean {
    const code = canonicalQueryCode(typed) ?? '';
    const matches = this.digests.matches(
      stored ?? this.decoy,
      'unit-code',
      'registration query code digest',
      code,
    );
    return matches && stored !== undefined;
  }

  handoverDigest(key: string): Buffer {
    return this.digests.of('unit-code', 'registration handover', key);
  }

  isHandoverKey(stored: Buffer, key: string): boolean {
    return this.digests.matches(stored, 'unit-code', 'registration handover', key);
  }
}
