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

/** The path of a Chromium on this machine, which is installed first where there is none. */
export async function obtainChromium(): Promise<string> {
  const find = () => findChromium(placesHere());
  return find() ?? installChromium(waysToInstall(await machineHere()), find, run);
}

/** One Chromium for all test files; each has contexts of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await obtainChromium();
  const server = await chromium.launchServer({ executablePath, headless: true, args: CHROMIUM_FLAGS });
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
