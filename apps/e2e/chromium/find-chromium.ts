import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where a Chromium may be on this machine. */
export interface Places {
  /** What `CHROMIUM` in the environment names: it is meant to be used, or to fail. */
  readonly named: string | undefined;
  /** Debian's and other distributions' packages. */
  readonly installed: readonly string[];
  /** Where Playwright keeps the one it downloads. */
  readonly downloaded: string;
}

export const placesHere = (): Places => ({
  named: process.env['CHROMIUM'],
  installed: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  downloaded: chromium.executablePath(),
});

/** @throws Error when `CHROMIUM` names a file that is not there */
export function findChromium(places: Places, exists = existsSync): string | undefined {
  const { named, installed, downloaded } = places;
  if (named && !exists(named)) throw new Error(`CHROMIUM is ${named}, and there is no such file`);
  return named || [...installed, downloaded].find((path) => exists(path));
}
