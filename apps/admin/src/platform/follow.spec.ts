import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFollowing } from './follow.ts';

class Page extends EventTarget {
  hidden = false;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
let looks: number;

function following(lasts = Infinity) {
  const scope = effectScope();
  const { start } = scope.run(() => useFollowing(() => Promise.resolve(++looks < lasts)))!;
  return { scope, start };
}

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  page = new Page();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('following what goes on in the background', () => {
  it('looks often at first and less often later, but never less than every ten seconds', async () => {
    following().start();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(looks).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    const before = looks;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks - before).toBe(6);
  });

  it('ends when it has ended', async () => {
    following(2).start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(2);
  });

  it('does not look while nobody sees the page, and soon when somebody does again', async () => {
    following().start();
    page.turn(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(0);
    page.turn(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(looks).toBe(1);
  });

  it('ends with the page that asked for it', async () => {
    const { scope, start } = following();
    start();
    scope.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(0);
  });
});
