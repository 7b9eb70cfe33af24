import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ENVIRONMENT, CHROMIUM_FLAGS, obtainChromium } from './chromium.setup.ts';

/** A Chromium beside the run's own, for what only a switch at its start makes it do. */
export async function launchChromium(switches: readonly string[]): Promise<Browser> {
  const executablePath = await obtainChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS, ...switches],
    env: CHROMIUM_ENVIRONMENT,
  });
}
