import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ground } from '../ground/ground.ts';

/** What rotates on its own; each has its rows or its tokens. */
export type Purpose =
  'field' | 'blind-index' | 'file-wrap' | 'token' | 'unit-code' | 'activity-chain' | 'attempt-fingerprint';

/** How the rows of a column depend on keys, as `keys status` tells it. */
export interface Use {
  readonly purpose: Purpose;
  readonly table: string;
  readonly column: string;
  readonly version: number;
  readonly suite: number;
  readonly rows: number;
  readonly needed: number;
}

/** The program of whoever runs the product. */
export class KeyProgram {
  private readonly ground: Ground;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  /** @returns whether it did it: it refuses what would make something unreadable */
  async run(...args: string[]): Promise<boolean> {
    return (await this.ground.program('keys.js', args)).code === 0;
  }

  /** @throws Error when it is refused */
  async must(...args: string[]): Promise<string> {
    const { code, output } = await this.ground.program('keys.js', args);
    if (code !== 0) throw new Error(`keys ${args.join(' ')} ended with ${code}`);
    return output;
  }

  /** Takes out of the ring whatever nothing needs. @returns the purposes of which an old key went */
  async retireUnneeded(): Promise<string[]> {
    const keys = (await this.must('retire')).trim().split('\n').filter(Boolean);
    return keys
      .map((line) => JSON.parse(line) as { purpose: string; kept?: string })
      .filter(({ kept }) => kept === undefined)
      .map(({ purpose }) => purpose);
  }

  async uses(): Promise<Use[]> {
    const lines = (await this.must('status')).trim().split('\n');
    return lines
      .map((line) => JSON.parse(line) as Partial<Use>)
      .filter((line): line is Use => 'table' in line);
  }

  /** Begins to reseal and is killed after so many batches. @returns how many rows it had told of */
  async resealUntilKilled(apiBuild: string, batches: number): Promise<number> {
    const child = spawn(process.execPath, [join(apiBuild, 'keys.js'), 'reseal'], {
      env: { PATH: process.env['PATH'], ...this.ground.settings },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let told = 0;
    child.stdout.on('data', (text: Buffer) => {
      told += String(text).split('\n').length - 1;
      if (told >= batches) child.kill('SIGKILL');
    });
    await once(child, 'exit');
    return told;
  }
}
