import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@htp/embedded-postgres';

/** A server that is measured, as a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until it answered for the first time. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const BUILD = import.meta.dirname.replace(/\/assets$/, '');

/** @param program a program of this build @param path what answers when it is ready */
export async function startServer(
  program: string,
  path: string,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await findFreePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [join(BUILD, program)], {
    env: { PATH: process.env['PATH'], ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const url = `http://127.0.0.1:${port}`;
  await answering(url + path, child);
  return {
    url,
    pid: child.pid!,
    startSeconds: (performance.now() - begun) / 1000,
    stop: async () => {
      process.removeListener('exit', endWithUs);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Runs a program of this build to its end. @returns its exit code */
export async function runProgram(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(process.execPath, [join(BUILD, program), ...args], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    // Any answer counts: the floor knows no such path.
    const answer = await fetch(address).catch(() => undefined);
    if (answer && answer.status !== 503) return;
    await sleep(20);
  }
  throw new Error(`${address} does not answer`);
}
