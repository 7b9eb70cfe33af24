import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the candidates' client, built for the web. */
    clientBuild: string;
  }
}

const ROOT = join(import.meta.dirname, '../miniprogram');

/**
 * Builds the candidates' client once for all test files, from the sources as they are now, into a folder of this run's own.
 * While something else is worked on, `CLIENT_BUILD` names one that is built already.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const built = process.env['CLIENT_BUILD'];
  if (built) {
    project.provide('clientBuild', built);
    return undefined;
  }
  const folder = join(ROOT, `dist/test-${process.pid}`);
  const env = { ...process.env, NODE_ENV: 'production', UNI_OUTPUT_DIR: folder };
  await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT, env });
  project.provide('clientBuild', folder);
  return () => rm(folder, { recursive: true, force: true });
}
