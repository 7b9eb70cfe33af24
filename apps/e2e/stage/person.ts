import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shiftClock } from './browser-clock.ts';
import { PHONES, SIZES } from './look.ts';
import { PageWatch } from './page-watch.ts';
import { boundSteps } from './within.ts';

/** What somebody sits at, or holds. */
export type Device = 'desk' | 'phone';

const DEVICES = {
  desk: { viewport: SIZES[0] },
  phone: { viewport: PHONES[0], hasTouch: true, isMobile: true },
} as const;

/** What takes a second at most on a quiet machine takes thirty times as long on one with much else to do. */
const PATIENCE_MS = 30_000;
const watches = new WeakMap<Page, PageWatch>();

/** Somebody with a browser of his own: cookies are shared by his pages, and with nobody else. */
export class Person {
  readonly context: BrowserContext;

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  /** @param now what his clock shows; null leaves it to the machine's */
  static async at(browser: Browser, now: Date | null, device: Device = 'desk'): Promise<Person> {
    const context = await browser.newContext({
      ...DEVICES[device],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('page', (page) => {
      watches.set(page, new PageWatch(page));
      boundSteps(page);
    });
    const person = new Person(context);
    if (now) await person.setTime(now);
    return person;
  }

  openPage(): Promise<Page> {
    return this.context.newPage();
  }

  setTime(at: Date): Promise<void> {
    return shiftClock(this.context, at.getTime() - Date.now());
  }

  static watchOf(page: Page): PageWatch {
    const watch = watches.get(page);
    if (!watch) throw new Error('this page was not opened on a stage');
    return watch;
  }
}
