import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium, placesHere } from './find-chromium.ts';
import { installChromium, machineHere, run, waysToInstall } from './install-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's browser is reached. */
    browserEndpoint: string;
  }
}

/** A test's browser opens what the test opens, and asks nobody else for anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the machine says no language, files with Chinese names would be saved without them. */
export const CHROMIUM_ENVIRONMENT = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/** The path of a Chromium on this machine, which is installed first where there is none. */
export async function obtainChromium(): Promise<string> {
  const find = () => findChromium(placesHere());
  return find() ?? installChromium(waysToInstall(await machineHere()), find, run);
}

/** One Chromium for all test files; each has contexts of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await obtainChromium();
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    args: CHROMIUM_FLAGS,
    env: CHROMIUM_ENVIRONMENT,
  });
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
