import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MINUTES = 60_000;

/** A way to get a Chromium: the commands, one after the other. */
export interface Way {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

export interface Machine {
  readonly isRoot: boolean;
  readonly isDebian: boolean;
}

export async function machineHere(): Promise<Machine> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return {
    isRoot: process.getuid?.() === 0,
    isDebian: /^ID=debian$/m.test(release) && existsSync('/usr/bin/apt-get'),
  };
}

/** Debian's package, with fonts that know Chinese, where it may be installed; else the one that Playwright downloads. */
export function waysToInstall({ isRoot, isDebian }: Machine): Way[] {
  const playwright = join(dirname(fileURLToPath(import.meta.resolve('playwright-core'))), 'cli.js');
  const debian: Way = {
    name: "Debian's package",
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ],
  };
  const download: Way = {
    name: "Playwright's download",
    commands: [[process.execPath, playwright, 'install', 'chromium']],
  };
  return isRoot && isDebian ? [debian, download] : [download];
}

export type Run = (command: readonly string[]) => Promise<void>;

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

export const run: Run = async ([file, ...args]) => {
  await promisify(execFile)(file!, args, { timeout: 5 * MINUTES, env: environment });
};

/**
 * Tries one way after the other until one leaves a Chromium behind.
 * @param find looks for one
 * @throws Error that says what is missing, what was tried and what to do
 */
export async function installChromium(
  ways: readonly Way[],
  find: () => string | undefined,
  run: Run,
): Promise<string> {
  const failures: string[] = [];
  for (const { name, commands } of ways) {
    try {
      process.stderr.write(`no Chromium here: installing ${name}\n`);
      for (const command of commands) await run(command);
      const found = find();
      if (found) return found;
      failures.push(`${name}: it was installed, and there is none`);
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message.trim()}`);
    }
  }
  throw new Error(
    [
      'The browser tests need a Chromium. None was found, and none could be installed:',
      ...failures.map((failure) => `  - ${failure}`),
      'Install the package `chromium` (and fonts for Chinese, such as `fonts-noto-cjk`), or let CHROMIUM name the file of one.',
    ].join('\n'),
  );
}
