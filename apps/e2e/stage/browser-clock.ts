import type { BrowserContext } from 'playwright-core';

/**
 * Sets the clock that pages see to so many milliseconds from the machine's. It runs on, and timers and animations are the
 * browser's own: only what a page shows or compares moves along with the clock of the application.
 */
export async function shiftClock(context: BrowserContext, shift: number): Promise<void> {
  await context.addInitScript(applyShift, shift);
  for (const page of context.pages()) await page.evaluate(applyShift, shift).catch(unlessGone);
}

/** A page that is just being left for another has it there, as any new one. */
function unlessGone(error: Error): void {
  if (!error.message.includes('Execution context was destroyed')) throw error;
}

/** Runs in the page. */
function applyShift(shift: number): void {
  const page = globalThis as typeof globalThis & { realDate?: DateConstructor };
  const Real = (page.realDate ??= Date);
  const now = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: [], target) => Reflect.construct(Real, given.length > 0 ? given : [now()], target),
    apply: () => new Real(now()).toString(),
    get: (_, key) => (key === 'now' ? now : Reflect.get(Real, key)),
  });
}
