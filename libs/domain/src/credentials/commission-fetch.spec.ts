import { describe, expect, it } from 'vitest';
import {
  FETCH_BACK_OFF_SECONDS,
  fetchRequestProblems,
  fetchTransition,
  MOST_FETCHES_PER_DAY,
  mayRequestFetch,
  nextFetchTry,
  OPEN_FETCH_STATUSES,
} from './commission-fetch.ts';

const NOW = new Date('2026-11-23T04:00:00Z');

describe('a fetch', () => {
  it('is open until it has succeeded or failed', () => {
    expect(OPEN_FETCH_STATUSES).toEqual(['requested', 'running']);
  });

  it('starts from whichever status leads there', () => {
    expect(fetchTransition('started')).toEqual({ from: ['requested', 'running'], to: 'running' });
    expect(fetchTransition('postponed')).toEqual({ from: ['running'], to: 'requested' });
  });

  it('is tried again ever later while the failure may pass, then no more', () => {
    const tries = FETCH_BACK_OFF_SECONDS.map((_, done) => nextFetchTry('unavailable', done + 1, NOW));
    const seconds = tries.map((at) => ((at?.getTime() ?? 0) - NOW.getTime()) / 1000);
    expect(seconds).toEqual(FETCH_BACK_OFF_SECONDS);
    expect(nextFetchTry('unavailable', FETCH_BACK_OFF_SECONDS.length + 1, NOW)).toBeNull();
    expect(nextFetchTry('internal', 1, NOW)).not.toBeNull();
  });

  it.each(['refused', 'not_verified'] as const)('is not tried again when it is %s', (failure) => {
    expect(nextFetchTry(failure, 1, NOW)).toBeNull();
  });
});

describe('asking for fetches', () => {
  const asked = (count: number, hoursAgo: number) =>
    Array.from({ length: count }, () => new Date(NOW.getTime() - hoursAgo * 3_600_000));

  it('is limited per person and day, and says until when', () => {
    expect(fetchRequestProblems(asked(MOST_FETCHES_PER_DAY - 1, 1), NOW)).toEqual([]);
    expect(fetchRequestProblems(asked(MOST_FETCHES_PER_DAY, 23), NOW)).toEqual([
      { code: 'rate_limited', params: { retryAfterSeconds: 3600 } },
    ]);
  });

  it('is offered unless one runs or too many were asked for; one that waits can be joined', () => {
    const [none, all] = [[], asked(MOST_FETCHES_PER_DAY, 1)];
    const offered = (['failed', 'running', 'requested'] as const).map((status) =>
      [none, all].map((before) => mayRequestFetch(status, before, NOW)),
    );
    expect(offered).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
    expect(mayRequestFetch(null, none, NOW)).toBe(true);
  });
});
