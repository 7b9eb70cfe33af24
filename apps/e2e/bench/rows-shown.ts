import type { Page } from 'playwright-core';

type Watching = typeof globalThis & { shownAt: number };

/** From the answer to the request for the list of declarations to the frame that shows its rows, in milliseconds. */
export async function answerToRows(
  page: Page,
  open: () => Promise<unknown>,
  request: RegExp,
): Promise<number> {
  await page.evaluate(watchRows);
  await open();
  await page.waitForFunction(() => (globalThis as Watching).shownAt > 0);
  return page.evaluate(
    ({ source }) => {
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ name }) => new RegExp(source).test(name)) as PerformanceResourceTiming[];
      return (globalThis as Watching).shownAt - asked.at(-1)!.responseEnd;
    },
    { source: request.source },
  );
}

/** Runs in the page: notes when the frame after the first row was put in is drawn. */
function watchRows(): void {
  const page = globalThis as Watching;
  page.shownAt = 0;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('table[aria-label=申报列表] tbody tr')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (page.shownAt = performance.now())));
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
