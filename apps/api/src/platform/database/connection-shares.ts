import { DomainError } from '@htp/domain';
import { retryAfterSeconds } from '../http/retry-after.ts';

/** How long whoever shares may wait for a connection, and whoever has some kept for him. */
const PATIENCE_MS = { shared: 1_500, kept: 3_000 } as const;

/** `shared`: what a crowd may take. `kept`: for whom some are kept free of it. */
export type Share = keyof typeof PATIENCE_MS;

interface Waiting {
  readonly since: number;
  readonly begin: () => void;
}

/**
 * Who may take a connection of a pool now: a crowd never has those that are kept for others, and nobody waits longer than is of use
 * (docs/adr/0030-load.md). The pool's own queue knows no one from another, so that nobody is let into it who would have to wait there.
 */
export class ConnectionShares {
  private readonly limits: Readonly<Record<Share, number>>;
  private readonly taken = { shared: 0, kept: 0 };
  private readonly queues: Readonly<Record<Share, Set<Waiting>>> = { shared: new Set(), kept: new Set() };

  /**
   * @param size of the pool
   * @param kept of these, never taken by those who share
   */
  constructor(
    private readonly size: number,
    kept: number,
  ) {
    this.limits = { shared: size - kept, kept: size };
  }

  waiting(share: Share): number {
    return this.queues[share].size;
  }

  /** For how many milliseconds whoever is next has waited. */
  longestWait(share: Share): number {
    const [first] = this.queues[share];
    return first ? performance.now() - first.since : 0;
  }

  /** Works with a connection's worth of the pool. @throws DomainError `overloaded` when none comes free in time */
  async with<T>(share: Share, work: () => Promise<T>): Promise<T> {
    if (this.isFree(share)) this.taken[share]++;
    else await this.turn(share);
    try {
      return await work();
    } finally {
      this.taken[share]--;
      this.admitNext();
    }
  }

  private isFree(share: Share): boolean {
    const { shared, kept } = this.taken;
    return shared + kept < this.size && this.taken[share] < this.limits[share];
  }

  private turn(share: Share): Promise<void> {
    const queue = this.queues[share];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        queue.delete(waiting);
        reject(new DomainError('overloaded', { retryAfterSeconds: retryAfterSeconds() }));
      }, PATIENCE_MS[share]);
      const waiting = {
        since: performance.now(),
        begin: () => {
          clearTimeout(timer);
          queue.delete(waiting);
          this.taken[share]++;
          resolve();
        },
      };
      queue.add(waiting);
    });
  }

  private admitNext(): void {
    for (const share of ['kept', 'shared'] as const) {
      const [next] = this.queues[share];
      if (next && this.isFree(share)) return next.begin();
    }
  }
}
