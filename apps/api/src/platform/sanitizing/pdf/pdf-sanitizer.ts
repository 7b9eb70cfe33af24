import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DomainError, UPLOAD_LIMITS } from '@htp/domain';
import type { PdfLimits, PdfOutcome } from './sanitize.ts';

/** Found through package.json, so that the bundle and the tests start the same file. */
const WORKER = createRequire(import.meta.url).resolve('#pdf-worker');
const LONGEST_MS = 10_000;
const MEMORY_CHECK_MS = 50;
const MOST_MEGABYTES = 128;
const MOST: PdfLimits = { pages: UPLOAD_LIMITS.pages, pixels: UPLOAD_LIMITS.megapixels * 1_000_000 };

export interface SafePdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/**
 * Checks and rewrites a PDF in a thread that is ended when it takes too long or too much memory, as one that unpacks to
 * gigabytes would.
 * @throws DomainError `file_broken`, `file_encrypted`, `file_active_content`, `file_too_many_pages`, `file_too_many_pixels`
 */
export async function sanitizePdf(bytes: Buffer): Promise<SafePdf> {
  const outcome = await runWorker(bytes);
  if ('bytes' in outcome) return { bytes: Buffer.from(outcome.bytes), pages: outcome.pages };
  if (outcome.refusal === 'file_too_many_pages')
    throw new DomainError('file_too_many_pages', { limitPages: UPLOAD_LIMITS.pages });
  if (outcome.refusal === 'file_too_many_pixels')
    throw new DomainError('file_too_many_pixels', { limitMegapixels: UPLOAD_LIMITS.megapixels });
  throw new DomainError(outcome.refusal);
}

async function runWorker(bytes: Buffer): Promise<PdfOutcome> {
  const worker = new Worker(WORKER, {
    workerData: { bytes, most: MOST },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const finished = new AbortController();
  try {
    return await Promise.race([outcomeOf(worker), excess(worker, finished.signal)]);
  } finally {
    finished.abort();
    await worker.terminate();
  }
}

/** A worker that ends without a word ran out of memory, or into a fault of the library. */
function outcomeOf(worker: Worker): Promise<PdfOutcome> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve({ refusal: 'file_broken' }));
    worker.once('exit', () => resolve({ refusal: 'file_broken' }));
  });
}

/** `resourceLimits` does not count buffers, and they are what a packed PDF grows. */
async function excess(worker: Worker, finished: AbortSignal): Promise<PdfOutcome> {
  for (let elapsed = 0; elapsed < LONGEST_MS && !finished.aborted; elapsed += MEMORY_CHECK_MS) {
    await sleep(MEMORY_CHECK_MS);
    // It rejects before the thread has started and after it has ended, which `outcomeOf` sees.
    const memory = await worker.getHeapStatistics().catch(() => undefined);
    if (memory && memory.external_memory > MOST_MEGABYTES * 1_000_000) break;
  }
  return { refusal: 'file_broken' };
}
