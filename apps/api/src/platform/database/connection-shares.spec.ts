import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionShares, type Share } from './connection-shares.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** So many who hold a connection until they are told. */
function holders(shares: ConnectionShares, share: Share, count: number) {
  const releases: (() => void)[] = [];
  let begun = 0;
  const done = Array.from({ length: count }, () =>
    shares.with(share, () => {
      begun++;
      return new Promise<void>((resolve) => releases.push(resolve));
    }),
  );
  done.forEach((one) => one.catch(() => undefined));
  return { done, release: () => releases.shift()!(), begun: () => begun };
}

describe('shares of connections', () => {
  it('keep some from a crowd, for whom they are kept', async () => {
    const shares = new ConnectionShares(4, 1);
    const crowd = holders(shares, 'shared', 10);
    const staff = holders(shares, 'kept', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect([crowd.begun(), staff.begun(), shares.waiting('shared')]).toEqual([3, 1, 7]);
  });

  it('let those go first for whom some are kept', async () => {
    const shares = new ConnectionShares(2, 1);
    const staff = holders(shares, 'kept', 3);
    const crowd = holders(shares, 'shared', 1);
    await vi.advanceTimersByTimeAsync(0);
    staff.release();
    await vi.advanceTimersByTimeAsync(0);
    expect([staff.begun(), crowd.begun()]).toEqual([3, 0]);
    staff.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(crowd.begun()).toBe(1);
  });

  it('let nobody wait for longer than is of use, and forget him', async () => {
    const shares = new ConnectionShares(2, 1);
    const crowd = holders(shares, 'shared', 2);
    const refused = expect(crowd.done[1]).rejects.toMatchObject({ code: 'overloaded', status: 503 });
    await vi.advanceTimersByTimeAsync(1_500);
    await refused;
    crowd.release();
    await crowd.done[0];
    expect(shares.waiting('shared')).toBe(0);
    const next = holders(shares, 'shared', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(next.begun()).toBe(1);
  });

  it('give a connection back when the work with it has failed', async () => {
    const shares = new ConnectionShares(2, 1);
    await expect(shares.with('shared', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(shares.with('shared', () => Promise.resolve(1))).resolves.toBe(1);
  });
});
