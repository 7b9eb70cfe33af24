import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../miniprogram');
const TRIAL = join(ROOT, 'trial');

/** Builds the client's page of one of each widget, by the client's own settings. */
export async function buildTrial(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = join(ROOT, `dist/trial-${process.pid}`);
  const places = { VITE_ROOT_DIR: TRIAL, UNI_INPUT_DIR: TRIAL, UNI_OUTPUT_DIR: folder };
  const env = { ...process.env, NODE_ENV: 'production', ...places };
  await promisify(execFile)(join(ROOT, 'node_modules/.bin/uni'), ['build'], { cwd: ROOT, env });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
