import type { Page } from 'playwright-core';

/** What the page has loaded since its address was opened, in bytes as they came over the line, compressed: files with these endings. */
function loadedBytes(page: Page, endings: readonly string[]): Promise<number> {
  return page.evaluate(
    (wanted) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => wanted.includes(new URL(name).pathname.split('.').at(-1)!))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    endings,
  );
}

export const scriptBytes = (page: Page): Promise<number> => loadedBytes(page, ['js', 'mjs']);

/** What a page needs to be shown: scripts, styles and typefaces. */
export const firstLoadBytes = (page: Page): Promise<number> =>
  loadedBytes(page, ['js', 'mjs', 'css', 'ttf', 'woff', 'woff2']);
