import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyedDigest } from '../../../platform/crypto/index.ts';

/**
 * Refresh tokens: 256 random bits, of which only a keyed digest is stored.
 *
 * The successor of a token is computed from the token and a random salt stored when it is used. Neither alone gives it, and
 * both give it again: a client whose answer was lost, or that refreshed twice at once, gets the same successor for as long
 * as `REUSE_GRACE_SECONDS` lasts. So the family never forks, and a thief and the owner always collide.
 */
@Injectable()
export class RefreshTokens {
  constructor(private readonly digests: KeyedDigest) {}

  create(): string {
    return randomBytes(32).toString('base64url');
  }

  createSalt(): Buffer {
    return randomBytes(32);
  }

  successorOf(token: string, salt: Buffer): string {
    return createHmac('sha256', token).update(salt).digest('base64url');
  }

  digestOf(token: string): Buffer {
    return this.digests.of('token', 'refresh', token);
  }

  /** Every digest it may be stored under while keys rotate. */
  candidatesOf(token: string): Buffer[] {
    return this.digests.candidates('token', 'refresh', token);
  }
}
