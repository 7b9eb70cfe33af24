import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@htp/embedded-postgres';
import type { Settings } from './settings.ts';

const READY_WITHIN_MS = 5 * 60_000;

/** None of them outlives us. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** The API as a process that can be killed and started again at the same address. */
export class Server {
  readonly url: string;
  private readonly program: string;
  private readonly settings: Settings;
  private child: ChildProcess | undefined;
  private readonly written: string[] = [];

  private constructor(program: string, settings: Settings, port: number) {
    this.program = program;
    this.url = `http://127.0.0.1:${port}`;
    this.settings = { ...settings, PORT: String(port) };
  }

  /** Starts it and waits until it is ready. */
  static async start(apiBuild: string, settings: Settings): Promise<Server> {
    const server = new Server(join(apiBuild, 'main.js'), settings, await findFreePort());
    await server.start();
    return server;
  }

  get pid(): number {
    return this.child!.pid!;
  }

  get isRunning(): boolean {
    const { child } = this;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** Everything it has logged, over all its lives. */
  get log(): string {
    return this.written.join('');
  }

  /** @returns after how many milliseconds it was ready */
  async start(): Promise<number> {
    const begun = performance.now();
    const child = spawn(process.execPath, [this.program], {
      env: { PATH: process.env['PATH'], ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => this.written.push(text));
    this.child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    try {
      await this.ready();
    } catch (error) {
      await this.kill();
      throw error;
    }
    return performance.now() - begun;
  }

  /** Waits until it says that it is ready. @throws Error when it ends or takes too long */
  async ready(): Promise<void> {
    const until = performance.now() + READY_WITHIN_MS;
    while (performance.now() < until && this.isRunning) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await sleep(20);
    }
    throw new Error(`the API is not ready at ${this.url}: ${this.log.slice(-2_000)}`);
  }

  /** kill -9. It is gone when this returns. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As a deployment ends it. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Freezes it, as a machine that swaps or pauses; `SIGCONT` lets it go on. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
