import { parentPort, workerData } from 'node:worker_threads';
import { readInThread } from './read-in-thread.ts';
import type { SpreadsheetLimits, SpreadsheetOutcome } from './spreadsheet-outcome.ts';

/** Runs once for one spreadsheet, as a thread of its own: see spreadsheet-reader.ts. Node strips its types; no build touches it. */
const { bytes, limits } = workerData as { bytes: Uint8Array; limits: SpreadsheetLimits };
parentPort?.postMessage((await readInThread(bytes, limits)) satisfies SpreadsheetOutcome);
