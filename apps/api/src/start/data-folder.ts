import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createKeyRing } from '../platform/crypto/index.ts';
import { StartProblem } from './start-problem.ts';

type Settings = Readonly<Record<string, string>>;

const SETTINGS = 'settings.json';

/** Where a development start keeps everything: git ignores it, deleting it starts anew. */
export interface DataFolder {
  readonly path: string;
  readonly keyFile: string;
  readonly fileStore: string;
  /** Leaves the settings of this start for commands that join it, readable by their owner only. */
  publish(settings: Settings): Promise<void>;
  release(): Promise<void>;
}

/** Opens the folder for this process alone. @throws StartProblem when it cannot be written or is in use. */
export async function openDataFolder(path = resolve('.data')): Promise<DataFolder> {
  const keyFile = join(path, 'keys.json');
  const lock = join(path, 'start.pid');
  try {
    await mkdir(path, { recursive: true });
    const probe = join(path, `probe-${randomBytes(4).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartProblem(
      `cannot write to the data folder ${path} (${(error as NodeJS.ErrnoException).code}): make it writable or set DATA_FOLDER`,
    );
  }
  const holder = await livingHolder(lock);
  if (holder !== undefined) {
    throw new StartProblem(
      `already running as process ${holder} on ${path}: stop it first, or set DATA_FOLDER`,
    );
  }
  await writeFile(lock, String(process.pid));
  if (!existsSync(keyFile)) createKeyRing(keyFile);
  const published = join(path, SETTINGS);
  return {
    path,
    keyFile,
    fileStore: join(path, 'files'),
    publish: (settings) => writeFile(published, JSON.stringify(settings), { mode: 0o600 }),
    release: async () => {
      await rm(published, { force: true });
      await rm(lock, { force: true });
    },
  };
}

/** The settings of the start that runs on this folder now. @throws StartProblem when none does */
export async function settingsOfRunningStart(path = resolve('.data')): Promise<Settings> {
  try {
    return JSON.parse(await readFile(join(path, SETTINGS), 'utf8')) as Settings;
  } catch {
    throw new StartProblem(
      'nothing runs here: `npm start` first, or set DATABASE_URL and the other settings',
    );
  }
}

async function livingHolder(lock: string): Promise<number | undefined> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
