import { parentPort, workerData } from 'node:worker_threads';
import { type PdfOutcome, sanitizeInThread } from './sanitize.ts';

/** Runs once for one PDF, as a thread of its own: see pdf-sanitizer.ts. Node strips its types; no build touches it. */
const { bytes, mostPages } = workerData as { bytes: Uint8Array; mostPages: number };
parentPort?.postMessage((await sanitizeInThread(bytes, mostPages)) satisfies PdfOutcome);
