import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { VerifyAnswer, VerifyRequest } from './id-card/messages.ts';
import { verifySide } from './id-card/verify.ts';
import { OcrEngine } from './ocr/engine.ts';
import type { WorkerReply } from './pool/worker-pool.ts';

// Seconds of computing must not keep everybody else's requests waiting for a core. On Linux this is of the thread, elsewhere of
// the whole process.
if (process.platform === 'linux') setPriority(5);

const port = parentPort!;
const engine = await OcrEngine.load();

const reply = (message: WorkerReply<VerifyAnswer>): void => port.postMessage(message);

async function answer({ sides }: VerifyRequest): Promise<VerifyAnswer> {
  const verdicts = [];
  for (const side of sides) verdicts.push(await verifySide(engine, side));
  return verdicts;
}

port.on('message', async (request: VerifyRequest) => {
  try {
    reply({ kind: 'answer', answer: await answer(request) });
  } catch (error) {
    reply({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  } finally {
    // Photographs are for this verification only (trust.md): nothing of them stays in memory that could be swapped or dumped.
    for (const { picture } of request.sides) picture.fill(0);
  }
});

reply({ kind: 'ready' });
