import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inThread } from './limited-thread.ts';

const LIMITS = { milliseconds: 60_000, megabytes: 64 };

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-threads-'));
  script = join(folder, 'thread.mjs');
  await writeFile(
    script,
    `import { parentPort, workerData } from 'node:worker_threads';
     const kept = [];
     const deeds = {
       answer: () => parentPort.postMessage('done'),
       fault: () => { throw new Error('a fault'); },
       silence: () => undefined,
       forever: () => { for (;;); },
       buffers: () => setInterval(() => kept.push(Buffer.alloc(8_000_000, 1)), 5),
     };
     deeds[workerData.deed]();`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

const outcomeOf = (deed: string, limits = LIMITS) => inThread<string>(script, { deed }, limits, 'ended');

describe('a thread with limits', () => {
  it('hands over its outcome', async () => {
    expect(await outcomeOf('answer')).toBe('done');
  });

  it.each(['fault', 'silence'])('that ends without one has the other: %s', async (deed) => {
    expect(await outcomeOf(deed)).toBe('ended');
  });

  it('is ended when it goes on and on', async () => {
    expect(await outcomeOf('forever', { ...LIMITS, milliseconds: 300 })).toBe('ended');
  });

  it('is ended for buffers, which no limit of Node counts, however much time it has', async () => {
    expect(await outcomeOf('buffers', { ...LIMITS, milliseconds: Infinity })).toBe('ended');
  });
});
