import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { build } from 'vite';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built admin app. */
    adminBuild: string;
  }
}

const ROOT = join(import.meta.dirname, '../admin');
const PRECOMPRESS = join(import.meta.dirname, '../../tools/precompress/precompress.ts');

/**
 * Builds the admin app once for all test files, from the sources as they are now, into a folder of this run's own.
 * While something else is worked on, `ADMIN_BUILD` names one that is built already.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const built = process.env['ADMIN_BUILD'];
  if (built) {
    project.provide('adminBuild', built);
    return undefined;
  }
  const outDir = join(ROOT, `dist/test-${process.pid}`);
  const configFile = join(ROOT, 'vite.config.ts');
  await build({ root: ROOT, configFile, logLevel: 'error', build: { outDir } });
  await promisify(execFile)(process.execPath, [PRECOMPRESS, outDir]);
  project.provide('adminBuild', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}
