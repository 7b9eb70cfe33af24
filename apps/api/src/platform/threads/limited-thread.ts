import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const MEMORY_CHECK_MS = 50;

export interface ThreadLimits {
  readonly milliseconds: number;
  /** Of objects, and of buffers likewise. */
  readonly megabytes: number;
}

/**
 * Lets untrusted bytes be handled in a thread of their own, which is ended when it takes too long or too much memory, as what unpacks to
 * gigabytes would.
 * @param script a module that posts one message: the outcome
 * @param otherwise the outcome of a thread that was ended, or that ended without a word: out of memory, or in a fault of a library
 */
export async function inThread<Outcome>(
  script: string,
  workerData: object,
  limits: ThreadLimits,
  otherwise: Outcome,
): Promise<Outcome> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const finished = new AbortController();
  try {
    return await Promise.race([
      outcomeOf(worker, otherwise),
      excess(worker, limits, finished.signal).then(() => otherwise),
    ]);
  } finally {
    finished.abort();
    await worker.terminate();
  }
}

function outcomeOf<Outcome>(worker: Worker, otherwise: Outcome): Promise<Outcome> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(otherwise));
    worker.once('exit', () => resolve(otherwise));
  });
}

/** `resourceLimits` does not count buffers, and they are what a packed file grows. */
async function excess(
  worker: Worker,
  { milliseconds, megabytes }: ThreadLimits,
  finished: AbortSignal,
): Promise<void> {
  for (let elapsed = 0; elapsed < milliseconds && !finished.aborted; elapsed += MEMORY_CHECK_MS) {
    await sleep(MEMORY_CHECK_MS);
    // It rejects before the thread has started and after it has ended, which `outcomeOf` sees.
    const memory = await worker.getHeapStatistics().catch(() => undefined);
    if (memory && memory.external_memory > megabytes * 1_000_000) return;
  }
}
