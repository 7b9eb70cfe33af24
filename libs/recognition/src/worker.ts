import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { readDocument } from './documents/read-document.ts';
import { verifySide } from './id-card/verify.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';
import { OcrEngine } from './ocr/engine.ts';
import type { WorkerReply } from './pool/worker-pool.ts';

// Seconds of computing must not keep everybody else's requests waiting for a core. On Linux this is of the thread, elsewhere of
// the whole process.
if (process.platform === 'linux') setPriority(5);

const port = parentPort!;
const engine = await OcrEngine.load();

const reply = (message: WorkerReply<WorkerAnswer>): void => port.postMessage(message);

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.task === 'document') {
    return { task: 'document', outcome: await readDocument(engine, request.document) };
  }
  const verdicts = [];
  for (const side of request.sides) verdicts.push(await verifySide(engine, side));
  return { task: 'id_card', verdicts };
}

const filesOf = (request: WorkerRequest): Uint8Array[] =>
  request.task === 'document' ? [request.document.file] : request.sides.map(({ picture }) => picture);

port.on('message', async (request: WorkerRequest) => {
  try {
    reply({ kind: 'answer', answer: await answer(request) });
  } catch (error) {
    reply({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  } finally {
    // Files are for this answer only (trust.md): nothing of them stays in memory that could be swapped or dumped.
    for (const file of filesOf(request)) file.fill(0);
  }
});

reply({ kind: 'ready' });
