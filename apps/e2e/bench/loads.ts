import type { Page } from 'playwright-core';
import { scriptBytes } from '../stage/script-bytes.ts';
import { median } from './figures.ts';

/** What one load of a page took; times in milliseconds after the navigation began. */
export interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** How long tasks beyond 50 ms kept the page from answering. */
  readonly blocked: number;
  readonly scriptBytes: number;
}

/** Median of several loads with an empty cache, by a processor this much slower than the machine's. */
export async function measureLoads(
  page: Page,
  address: string,
  shown: () => Promise<unknown>,
  { times, slowdown }: { times: number; slowdown: number },
): Promise<Load> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const loads: Load[] = [];
  for (let time = 0; time < times; time++) {
    await page.goto(address);
    await shown();
    await page.waitForLoadState('networkidle');
    loads.push({ ...(await page.evaluate(paintsAndTasks)), scriptBytes: await scriptBytes(page) });
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  const of = (figure: keyof Load) => median(loads.map((load) => load[figure]));
  return {
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocked: of('blocked'),
    scriptBytes: of('scriptBytes'),
  };
}

/** Runs in the page. */
async function paintsAndTasks(): Promise<Omit<Load, 'scriptBytes'>> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 200);
    });
  const [paints, largest, tasks] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'longtask'].map(entries),
  );
  return {
    firstPaint: paints!.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
    largestPaint: largest!.at(-1)?.startTime ?? 0,
    blocked: tasks!.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  };
}
