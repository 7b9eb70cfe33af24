import { LRUCache } from 'lru-cache';
import type { Rate } from './limits.ts';

/** Of each subject of each kind that is remembered at once: about 20 MB, however many addresses somebody has. */
const MOST_REMEMBERED = 100_000;

/**
 * Flows of requests, in memory. Of each key one number is kept, the instant at which its burst is whole again (the generic cell
 * rate algorithm). Who has not come for the longest is forgotten first, which can only favour him.
 */
export class Flow {
  private readonly wholeAt: LRUCache<string, number>;

  constructor(most = MOST_REMEMBERED) {
    this.wholeAt = new LRUCache({ max: most });
  }

  /**
   * Takes one, when there is one.
   * @param now in milliseconds, of a clock that never goes back
   * @returns 0, or after how many milliseconds there is one again
   */
  take(key: string, { burst, perMinute }: Rate, now: number): number {
    const each = 60_000 / perMinute;
    const wholeAt = Math.max(this.wholeAt.get(key) ?? 0, now) + each;
    const early = wholeAt - now - burst * each;
    if (early > 0) return early;
    this.wholeAt.set(key, wholeAt);
    return 0;
  }

  get size(): number {
    return this.wholeAt.size;
  }
}
