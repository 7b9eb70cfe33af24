import { afterEach, expect, test, vi } from 'vitest';
import { RecognizerBusyError, RecognizerFaultError } from './errors.ts';
import type { Order } from './scripted-worker.ts';
import { WorkerPool, type PoolOptions } from './worker-pool.ts';

let pool: WorkerPool<Order, string>;

/** Of a pool that waits so shortly for an answer, one may come too late by the machine's fault. */
const PATIENCE = { timeout: 30_000 };
const SCRIPT = new URL('./scripted-worker.ts', import.meta.url);

async function start(options: Partial<PoolOptions> = {}): Promise<void> {
  pool = await WorkerPool.start<Order, string>(SCRIPT, {
    workers: 1,
    queueLimit: 2,
    timeoutMs: 20_000,
    graceMs: 500,
    ...options,
  });
}

const echo = (value: string, afterMs = 0): Promise<string> => pool.ask({ act: 'echo', value, afterMs });

afterEach(() => pool.close());

test('answers in order, one at a time', async () => {
  await start();
  const answers = [echo('a', 30), echo('b'), echo('c')];
  expect(pool.load).toEqual({ queued: 2, running: 1, limit: 2 });
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
  expect(pool.load).toEqual({ queued: 0, running: 0, limit: 2 });
});

test('uses all its workers at once', async () => {
  await start({ workers: 2 });
  const answers = [echo('a', 30), echo('b', 30)];
  expect(pool.load).toMatchObject({ queued: 0, running: 2 });
  expect(await Promise.all(answers)).toEqual(['a', 'b']);
});

test('refuses what finds no place, and says when to come again', async () => {
  await start({ queueLimit: 1 });
  const taken = [echo('a', 50), echo('b')];
  const refusal = await echo('c').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RecognizerBusyError);
  expect((refusal as RecognizerBusyError).retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(await Promise.all(taken)).toEqual(['a', 'b']);
});

test('lets pass whoever cannot wait, and keeps a place for them', async () => {
  await start({ queueLimit: 1 });
  const order: string[] = [];
  const note = (value: string): void => void order.push(value);
  const running = echo('running', 50).then(note);
  const patient = pool.ask({ act: 'echo', value: 'patient', afterMs: 0 }, { canWait: true }).then(note);
  const pressing = echo('pressing').then(note);
  await expect(pool.ask({ act: 'echo', value: 'more', afterMs: 0 }, { canWait: true })).rejects.toThrow(
    RecognizerBusyError,
  );
  await Promise.all([running, patient, pressing]);
  expect(order).toEqual(['running', 'pressing', 'patient']);
});

test('replaces a worker that hangs', async () => {
  await start({ timeoutMs: 300 });
  await expect(pool.ask({ act: 'sleep', ms: 4_000 })).rejects.toThrow(RecognizerFaultError);
  await vi.waitFor(async () => expect(await echo('alive')).toBe('alive'), PATIENCE);
});

test('waits for a worker that is only late, and uses it again', async () => {
  await start({ timeoutMs: 500, graceMs: 20_000 });
  const id = await vi.waitFor(() => pool.ask({ act: 'thread' }), PATIENCE);
  await expect(pool.ask({ act: 'sleep', ms: 900 })).rejects.toThrow(RecognizerFaultError);
  await vi.waitFor(async () => expect(await pool.ask({ act: 'thread' })).toBe(id), PATIENCE);
});

test('replaces a worker that dies, and keeps what waits', async () => {
  await start();
  const doomed = pool.ask({ act: 'die' });
  const waiting = echo('b');
  await expect(doomed).rejects.toThrow(RecognizerFaultError);
  expect(await waiting).toBe('b');
});

test('passes on that a worker failed, and uses it again', async () => {
  await start();
  await expect(pool.ask({ act: 'fail' })).rejects.toThrow(new RecognizerFaultError('as told'));
  expect(await echo('again')).toBe('again');
});

test('gives up what is no longer wanted, running or waiting', async () => {
  await start();
  const control = new AbortController();
  const running = pool.ask({ act: 'echo', value: 'a', afterMs: 50 }, { signal: control.signal });
  const waiting = pool.ask({ act: 'echo', value: 'b', afterMs: 0 }, { signal: control.signal });
  control.abort(new Error('gone'));
  await expect(running).rejects.toThrow('gone');
  await expect(waiting).rejects.toThrow('gone');
  expect(pool.load.queued).toBe(0);
  expect(await echo('c')).toBe('c');
});

test('rejects what is open when it is closed', async () => {
  await start();
  const open = [echo('a', 1_000), echo('b')];
  const outcome = Promise.allSettled(open);
  await pool.close();
  expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(echo('c')).rejects.toThrow(RecognizerFaultError);
});

test('does not start when its worker cannot', async () => {
  const missing = new URL('./no-such-worker.ts', import.meta.url);
  const options = { workers: 1, queueLimit: 1, timeoutMs: 1_000, graceMs: 1_000 };
  await expect(WorkerPool.start(missing, options)).rejects.toThrow(RecognizerFaultError);
});
