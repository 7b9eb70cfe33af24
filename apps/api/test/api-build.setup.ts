import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from 'vite';
import { onceInRun } from './once-in-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the API is built, for tests that run it as processes of their own. */
    apiBuild: string;
  }
}

const ROOT = join(import.meta.dirname, '..');

/** Builds the API once for all test files, from the sources as they are now, into a folder of this run's own. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { made, end } = await onceInRun('api-build', async () => {
    const outDir = join(ROOT, `dist/test-${process.pid}`);
    const configFile = join(ROOT, 'vite.config.ts');
    await build({ root: ROOT, configFile, logLevel: 'error', build: { outDir } });
    return { made: outDir, end: () => rm(outDir, { recursive: true, force: true }) };
  });
  project.provide('apiBuild', made);
  return end;
}
