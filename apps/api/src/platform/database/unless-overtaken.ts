import { DomainError } from '@htp/domain';

const ATTEMPTS = 10;

/**
 * Reads, decides and changes by one statement, again while somebody else was faster: each time one of them gets through.
 * @param attempt answers undefined when what it had read has changed before it could
 */
export async function unlessOvertaken<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let count = 0; count < ATTEMPTS; count++) {
    const done = await attempt();
    if (done !== undefined) return done;
  }
  throw new DomainError('unavailable');
}
