import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Postgres } from './postgres.ts';
import { groundSettings } from './settings.ts';

/** Where populated databases are kept for the proofs of one run; without it each proof populates its own. */
const TEMPLATES = 'TRUST_TEMPLATES';

/** Whom the programs of the API fill a database with. */
export interface Population {
  readonly apiBuild: string;
  readonly people: number;
  readonly drafts: boolean;
}

/** Fills an empty folder with a stopped database, its keys and an empty file store. */
export async function fillGround(folder: string, population: Population): Promise<void> {
  const templates = process.env[TEMPLATES];
  if (templates === undefined) return populate(folder, population);
  const template = join(templates, `${population.people}${population.drafts ? '-drafts' : ''}`);
  await made(template, population);
  // With owners: as root, PostgreSQL's files belong to another user.
  await promisify(execFile)('cp', ['-Rp', `${template}/.`, folder]);
}

/** For the time of a run of several proofs. @returns ends it */
export async function keepTemplates(): Promise<() => Promise<void>> {
  const folder = await openFolder('htp-trust-templates-');
  process.env[TEMPLATES] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** As root, PostgreSQL runs as another user, who must be able to get to its folder. */
export async function openFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711);
  return folder;
}

/** Makes a template once, whoever asks first. */
async function made(template: string, population: Population): Promise<void> {
  const lock = `${template}.lock`;
  for (;;) {
    if (await exists(template)) return;
    try {
      await mkdir(lock);
      break;
    } catch {
      await sleep(100);
    }
  }
  const making = `${template}.making`;
  try {
    if (await exists(template)) return;
    await mkdir(making, { mode: 0o711 });
    await populate(making, population);
    await rename(making, template);
  } finally {
    await rm(making, { recursive: true, force: true });
    await rm(lock, { recursive: true });
  }
}

async function populate(folder: string, { apiBuild, people, drafts }: Population): Promise<void> {
  const postgres = await Postgres.start(join(folder, 'database'), {
    fsync: 'off',
    synchronous_commit: 'off',
  });
  const settings = await groundSettings(folder, postgres);
  const args = [`--people=${people}`, ...(drafts ? ['--drafts'] : [])];
  const child = spawn(process.execPath, [join(apiBuild, 'populate.js'), ...args], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  await postgres.stop();
  if (code !== 0) throw new Error('the ground could not be populated');
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
