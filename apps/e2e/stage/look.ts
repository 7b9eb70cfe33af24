import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The displays that officers and reviewers have. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const satisfies readonly Size[];

/** The phones that candidates have: a usual one, and the narrowest that is still about. */
export const PHONES = [
  { width: 375, height: 667 },
  { width: 320, height: 568 },
] as const satisfies readonly Size[];

/** Nobody opens what a machine keeps for itself, and a picture takes longer than most that is looked at. */
const UNSEEN = Boolean(process.env['CI']);
const SCREENS = join(import.meta.dirname, '../../../.scratch/screens');

/** Shows the page at each size, keeps a picture of it for people, and gives what is wrong with it. */
export async function inspect(page: Page, name: string, sizes: readonly Size[]): Promise<string[]> {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const size of sizes) problems.push(...(await inspectAt(page, name, size, seen)));
  return problems;
}

async function inspectAt(page: Page, name: string, size: Size, seen: Set<string>): Promise<string[]> {
  const { width, height } = size;
  await page.setViewportSize(size);
  await settled(page);
  if (!UNSEEN) await keepScreen(page, `${name}-${width}`);
  const problems = [...(await overflow(page)), ...(await barriers(page, seen))];
  return problems.map((problem) => `at ${width}×${height}: ${problem}`);
}

async function keepScreen(page: Page, name: string): Promise<void> {
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

/** Nothing that passes takes longer, and a page that follows something is never at rest. */
const PATIENCE_MS = 5_000;

/** Waits until nothing moves any more: half-shown text has half the contrast. */
export async function settled(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async (patience) => {
    const inTime = (work: Promise<unknown>) =>
      Promise.race([work, new Promise((done) => setTimeout(done, patience))]);
    const twoFrames = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
    const isPassing = (animation: Animation) =>
      animation.playState === 'running' && Number.isFinite(animation.effect?.getComputedTiming().endTime);
    const nothingMoves = async () => {
      await document.fonts.ready;
      await twoFrames();
      for (let round = 0; round < 20; round++) {
        const passing = document.getAnimations().filter(isPassing);
        if (passing.length === 0) return;
        await Promise.allSettled(passing.map(({ finished }) => finished));
        await twoFrames();
      }
    };
    await inTime(nothingMoves());
  }, PATIENCE_MS);
}

/** How often in a row a page has to be found at rest: between an answer and the next question it is so for a moment. */
const ROUNDS_AT_REST = 4;

/** Waits until the page has drawn what it asked for and asks for nothing more. */
export async function atRest(page: Page, isReading: () => boolean): Promise<void> {
  const twoFrames = () =>
    page.evaluate(
      (patience) =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
          setTimeout(done, patience);
        }),
      PATIENCE_MS,
    );
  const begun = performance.now();
  for (let quiet = 0; quiet < ROUNDS_AT_REST && performance.now() - begun < PATIENCE_MS;) {
    await twoFrames();
    quiet = isReading() ? 0 : quiet + 1;
  }
}

/** A page that is wider than the display must be pushed to and fro to be read: the whole of it, or what scrolls in its frame. */
async function overflow(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  const most = Math.max(...excess);
  return most > 0 ? [`the page is ${most} px wider than the display`] : [];
}
