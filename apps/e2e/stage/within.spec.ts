import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from './within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a step in the browser', () => {
  it('is named when the browser does not come back from it', async () => {
    const told = expect(within('a picture of the page', new Promise(() => undefined))).rejects.toThrow(
      'from a picture of the page',
    );
    await vi.runAllTimersAsync();
    await told;
  });

  it('gives its answer or its own failure, and leaves no timer behind', async () => {
    expect(await within('asking', Promise.resolve(7))).toBe(7);
    await expect(within('asking', Promise.reject(new Error('the page is gone')))).rejects.toThrow('gone');
    expect(vi.getTimerCount()).toBe(0);
  });
});
