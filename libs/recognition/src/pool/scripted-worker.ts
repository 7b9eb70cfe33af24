import { parentPort } from 'node:worker_threads';
import type { WorkerReply } from './worker-pool.ts';

/** What the pool's own tests tell a worker to do. */
export type Order =
  | { readonly act: 'echo'; readonly value: string; readonly afterMs: number }
  | { readonly act: 'hang' | 'die' | 'fail' };

const port = parentPort!;
const reply = (message: WorkerReply<string>): void => port.postMessage(message);

port.on('message', (order: Order) => {
  if (order.act === 'echo') setTimeout(() => reply({ kind: 'answer', answer: order.value }), order.afterMs);
  if (order.act === 'fail') reply({ kind: 'fault', message: 'as told' });
  if (order.act === 'die') process.exit(7);
  while (order.act === 'hang');
});

reply({ kind: 'ready' });
