import type { Page } from 'playwright-core';

/**
 * Waits for a notice that goes by itself after seconds. Looked for in the page itself, frame by frame, and from before the act on that
 * it tells of: a test on a machine with much to do asks too seldom and too late.
 */
export async function told(page: Page, words: string, act: () => Promise<unknown>): Promise<void> {
  const isShown = (text: string) =>
    [...document.querySelectorAll('.el-message')].some((notice) => notice.textContent.includes(text));
  await Promise.all([page.waitForFunction(isShown, words), act()]);
}
