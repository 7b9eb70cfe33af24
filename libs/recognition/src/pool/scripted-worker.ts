import { parentPort, threadId } from 'node:worker_threads';
import type { WorkerReply } from './worker-pool.ts';

/** What the pool's own tests tell a worker to do. */
export type Order =
  | { readonly act: 'echo'; readonly value: string; readonly afterMs: number }
  | { readonly act: 'sleep'; readonly ms: number }
  | { readonly act: 'thread' | 'die' | 'fail' };

const port = parentPort!;
const reply = (message: WorkerReply<string>): void => port.postMessage(message);

port.on('message', (order: Order) => {
  if (order.act === 'echo') setTimeout(() => reply({ kind: 'answer', answer: order.value }), order.afterMs);
  if (order.act === 'fail') reply({ kind: 'fault', message: 'as told' });
  if (order.act === 'die') process.exit(7);
  if (order.act === 'thread') reply({ kind: 'answer', answer: String(threadId) });
  if (order.act === 'sleep') {
    // As native code does: nothing can interrupt it.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, order.ms);
    reply({ kind: 'answer', answer: 'awake' });
  }
});

reply({ kind: 'ready' });
