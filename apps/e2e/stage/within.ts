import type { Page } from 'playwright-core';

/** Most steps take less than a second; a machine with much to do may take many times as long. */
const PATIENCE_MS = 45_000;

/**
 * Bounds a step in the browser for which Playwright has no limit: should the browser not come back from it, the test says from which,
 * and does not merely run out of time.
 * @throws Error naming the step
 */
export async function within<Answer>(step: string, work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const tell = () =>
      reject(new Error(`the browser did not come back within ${PATIENCE_MS} ms from ${step}`));
    timer = setTimeout(tell, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a page does for as long as it takes, whatever the default timeout of its context. */
const UNBOUNDED = [
  'evaluate',
  'setViewportSize',
  'emulateMedia',
  'bringToFront',
] as const satisfies readonly (keyof Page)[];

/** Bounds those of a page, wherever they are asked for. */
export function boundSteps(page: Page): void {
  for (const name of UNBOUNDED) {
    const step = page[name].bind(page) as (...given: unknown[]) => Promise<unknown>;
    const bounded = (...given: unknown[]) =>
      within(`${name}(${headOf(given[0])}) at ${page.url()}`, step(...given));
    Object.assign(page, { [name]: bounded });
  }
}

/** Enough of what was asked for to find it in the test. */
const headOf = (given: unknown) =>
  (typeof given === 'function' ? String(given) : (JSON.stringify(given) ?? ''))
    .replace(/\s+/g, ' ')
    .slice(0, 120);
