import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../miniprogram');

/** Where the built mini-program believes the API to be. */
export const ORIGIN = 'https://api.example.test';

/** Builds the mini-program from the sources as they are now, as it is built for WeChat. */
export async function buildMiniProgram(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = join(ROOT, `dist/mini-program-${process.pid}`);
  const env = { ...process.env, NODE_ENV: 'production', UNI_OUTPUT_DIR: folder, VITE_API_ORIGIN: ORIGIN };
  await promisify(execFile)('npm', ['run', '--silent', 'build:mp'], { cwd: ROOT, env });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
