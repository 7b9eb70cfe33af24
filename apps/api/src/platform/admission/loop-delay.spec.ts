import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LoopDelay } from './loop-delay.ts';

const delay = new LoopDelay();
beforeEach(() => delay.start());
afterEach(() => delay.stop());

/** Holds the loop as a request does that computes for so long. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('sees a loop that is late each time, though it comes by less often than there are samples to a second', async () => {
  for (let turn = 0; turn < 40 && delay.milliseconds < 400; turn++) {
    hold(450);
    await nextTurn();
  }
  expect(delay.milliseconds).toBeGreaterThanOrEqual(400);
});
