import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';

/** In this process. Each reads and decrypts one file after the other for as long as its reader takes. */
const MOST = 4;
const RETRY_AFTER_SECONDS = 30;

/** How many archives are being written: one for a person, few for all. */
@Injectable()
export class ArchivesUnderWay {
  private readonly accounts = new Set<string>();

  /** @throws DomainError `rate_limited` */
  begin(accountId: string): () => void {
    if (this.accounts.size >= MOST || this.accounts.has(accountId))
      throw new DomainError('rate_limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.accounts.add(accountId);
    return () => this.accounts.delete(accountId);
  }
}
