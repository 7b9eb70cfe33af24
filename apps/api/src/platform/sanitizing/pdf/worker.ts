import { parentPort, workerData } from 'node:worker_threads';
import { type PdfLimits, type PdfOutcome, sanitizeInThread } from './sanitize.ts';

/** Runs once for one PDF, as a thread of its own: see pdf-sanitizer.ts. Node strips its types; no build touches it. */
const { bytes, most } = workerData as { bytes: Uint8Array; most: PdfLimits };
parentPort?.postMessage((await sanitizeInThread(bytes, most)) satisfies PdfOutcome);
