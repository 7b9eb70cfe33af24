import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { Lanes } from '../sanitizing/index.ts';
import type { SpreadsheetLimits, SpreadsheetOutcome, SpreadsheetRow } from './spreadsheet-outcome.ts';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Found through package.json, so that the bundle and the tests start the same file. */
const WORKER = createRequire(import.meta.url).resolve('#spreadsheet-worker');
/** Each may take as much memory as is said here. */
const AT_ONCE = 2;
const LONGEST_MS = 20_000;
const MOST_MEGABYTES = 384;

/** Reads workbooks (XLSX) that people send: the first sheet, as text. */
@Injectable()
export class SpreadsheetReader {
  private readonly lanes = new Lanes(AT_ONCE);

  /**
   * Checks the workbook and reads its first sheet, in a thread that is ended when it takes too long or too much memory.
   * @throws DomainError `media_type_unsupported`, `file_broken`, `file_active_content`, `spreadsheet_formulas`,
   * `spreadsheet_too_large`
   */
  async read(bytes: Buffer, limits: SpreadsheetLimits): Promise<readonly SpreadsheetRow[]> {
    const outcome = await this.lanes.run(() => runWorker(bytes, limits));
    if ('rows' in outcome) return outcome.rows;
    if (outcome.refusal === 'media_type_unsupported')
      throw new DomainError('media_type_unsupported', { accepted: [XLSX_MEDIA_TYPE] });
    if (outcome.refusal === 'spreadsheet_too_large')
      throw new DomainError('spreadsheet_too_large', {
        limitRows: limits.rows,
        limitColumns: limits.columns,
      });
    throw new DomainError(outcome.refusal);
  }
}

async function runWorker(bytes: Buffer, limits: SpreadsheetLimits): Promise<SpreadsheetOutcome> {
  const worker = new Worker(WORKER, {
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const finished = new AbortController();
  try {
    return await Promise.race([outcomeOf(worker), tooLong(finished.signal)]);
  } finally {
    finished.abort();
    await worker.terminate();
  }
}

/** A worker that ends without a word ran out of memory, or into a fault of the library. */
function outcomeOf(worker: Worker): Promise<SpreadsheetOutcome> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve({ refusal: 'file_broken' }));
    worker.once('exit', () => resolve({ refusal: 'file_broken' }));
  });
}

async function tooLong(finished: AbortSignal): Promise<SpreadsheetOutcome> {
  await sleep(LONGEST_MS, undefined, { signal: finished }).catch(() => undefined);
  return { refusal: 'file_broken' };
}
