import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import supertest from 'supertest';
import { inject } from 'vitest';
import { findFreePort } from '@htp/embedded-postgres';

const READY_WITHIN_MS = 200_000;

/** The API as a process of its own, as it runs in production. */
export interface ApiProcess {
  readonly http: ReturnType<typeof supertest>;
  readonly process: ChildProcess;
  /** What it has written to its log so far. */
  log(): string;
  /** Ends it as a deployment does, and waits until it is gone. */
  stop(): Promise<void>;
}

/** @param settings those of the application whose database, keys and simulators it shares */
export async function startApiProcess(settings: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [join(inject('apiBuild'), 'main.js')], {
    env: { ...settings, SIMULATORS: 'false', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  return {
    http: supertest(url),
    process: child,
    log: () => lines.join(''),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the API did not become ready at ${url}`);
}
