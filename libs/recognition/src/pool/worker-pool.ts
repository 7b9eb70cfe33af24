import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { RecognizerBusyError, RecognizerFaultError } from './errors.ts';

/** What a worker of the pool says: once that it is ready, then one answer for each request. */
export type WorkerReply<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly message: string };

export interface PoolOptions {
  readonly workers: number;
  /** Requests that may wait beside those that run; as many again of those that can wait. */
  readonly queueLimit: number;
  /** Milliseconds from asking to the answer, waiting included. */
  readonly timeoutMs: number;
  /** Milliseconds that a worker whose time is over may still take to come back before another takes its place. */
  readonly graceMs: number;
}

/** How a request is treated; those that can wait let all others pass. */
export interface AskOptions {
  readonly transfer?: readonly ArrayBuffer[];
  readonly signal?: AbortSignal | undefined;
  readonly canWait?: boolean;
}

interface Job<Request, Answer> {
  readonly request: Request;
  readonly transfer: readonly ArrayBuffer[];
  readonly canWait: boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  /** Set when the answer is no longer awaited; a running worker still has to finish. */
  settled: boolean;
}

interface Slot<Request, Answer> {
  worker: Worker | null;
  job: Job<Request, Answer> | null;
  startedAt: number;
}

const RESTART_DELAY_MS = 1000;
const STOP_CHECK_MS = 20;
/** Weight of the newest duration in the running mean that tells when to come again. */
const NEWEST = 0.2;

/** Worker threads that each answer one request at a time, and a bounded queue before them. */
export class WorkerPool<Request, Answer> {
  readonly #script: URL;
  readonly #options: PoolOptions;
  readonly #slots: Slot<Request, Answer>[];
  readonly #queue: Job<Request, Answer>[] = [];
  #meanSeconds = 1;
  #closed = false;

  private constructor(script: URL, options: PoolOptions) {
    this.#script = script;
    this.#options = options;
    this.#slots = Array.from({ length: options.workers }, () => ({ worker: null, job: null, startedAt: 0 }));
  }

  /** Resolves when all workers are ready; rejects with RecognizerFaultError when one cannot start. */
  static async start<Request, Answer>(
    script: URL,
    options: PoolOptions,
  ): Promise<WorkerPool<Request, Answer>> {
    const pool = new WorkerPool<Request, Answer>(script, options);
    try {
      await Promise.all(pool.#slots.map((slot) => pool.#spawn(slot)));
    } catch (error) {
      await pool.close();
      throw error;
    }
    return pool;
  }

  get load(): { queued: number; running: number; limit: number } {
    const running = this.#slots.filter(({ job }) => job !== null).length;
    return { queued: this.#queue.length, running, limit: this.#options.queueLimit };
  }

  /**
   * Asks the next free worker. Rejects with RecognizerBusyError when the queue is full, with RecognizerFaultError when
   * the worker fails or the time is over, with the signal's reason when that is aborted.
   */
  ask(request: Request, { transfer = [], signal, canWait = false }: AskOptions = {}): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (this.#closed) return reject(new RecognizerFaultError('the recogniser is closed'));
      if (signal?.aborted) return reject(signal.reason);
      if (!this.#hasRoom(canWait)) return reject(new RecognizerBusyError(this.#retryAfterSeconds()));
      const job = { request, transfer, canWait, settled: false } as unknown as Job<Request, Answer>;
      const settle =
        <Value>(pass: (value: Value) => void) =>
        (value: Value): void => {
          if (job.settled) return;
          job.settled = true;
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          pass(value);
        };
      const timer = setTimeout(() => this.#expire(job), this.#options.timeoutMs);
      const abort = (): void => this.#withdraw(job, signal?.reason);
      signal?.addEventListener('abort', abort);
      Object.assign(job, { resolve: settle(resolve), reject: settle(reject) });
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  /** Stops all workers, each when it has finished what it runs; what runs or waits is rejected at once. */
  async close(): Promise<void> {
    this.#closed = true;
    const open = [...this.#queue.splice(0), ...this.#slots.flatMap(({ job }) => job ?? [])];
    for (const job of open) job.reject(new RecognizerFaultError('the recogniser was closed'));
    await Promise.all(this.#slots.map((slot) => this.#stop(slot)));
  }

  async #stop(slot: Slot<Request, Answer>): Promise<void> {
    const patience = performance.now() + this.#options.graceMs;
    while (slot.job && performance.now() < patience) await sleep(STOP_CHECK_MS);
    if (slot.job) slot.worker?.unref();
    else await slot.worker?.terminate();
  }

  #hasRoom(canWait: boolean): boolean {
    const idle = this.#slots.some(({ worker, job }) => worker !== null && job === null);
    const waiting = this.#queue.filter((job) => job.canWait === canWait).length;
    return idle || waiting < this.#options.queueLimit;
  }

  #nextJob(): Job<Request, Answer> | undefined {
    const pressing = this.#queue.findIndex(({ canWait }) => !canWait);
    return this.#queue.splice(Math.max(0, pressing), 1)[0];
  }

  #retryAfterSeconds(): number {
    return Math.max(1, Math.ceil(((this.#queue.length + 1) * this.#meanSeconds) / this.#slots.length));
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (!slot.worker || slot.job) continue;
      const job = this.#nextJob();
      if (!job) return;
      slot.job = job;
      slot.startedAt = performance.now();
      slot.worker.postMessage(job.request, [...job.transfer]);
    }
  }

  #expire(job: Job<Request, Answer>): void {
    this.#withdraw(job, new RecognizerFaultError(`no answer within ${this.#options.timeoutMs} ms`));
    const slot = this.#slots.find((candidate) => candidate.job === job);
    if (slot) setTimeout(() => this.#abandon(slot, job), this.#options.graceMs).unref();
  }

  /**
   * Puts another worker in the place of one that does not come back. The old thread is left to itself: ending a thread in
   * the middle of native code ends the whole process (onnxruntime throws into an environment that is gone).
   */
  #abandon(slot: Slot<Request, Answer>, job: Job<Request, Answer>): void {
    if (slot.job !== job) return;
    slot.worker?.unref();
    this.#replace(slot, new RecognizerFaultError('a worker did not come back'));
  }

  #withdraw(job: Job<Request, Answer>, reason: unknown): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    job.reject(reason);
  }

  /** Starts a worker for a slot and keeps one there: whatever ends it, another follows. */
  #spawn(slot: Slot<Request, Answer>): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const worker = new Worker(this.#script);
      let failure: unknown;
      worker.on('error', (error) => (failure = error));
      worker.on('exit', (code) => {
        const fault = new RecognizerFaultError(`a worker ended with code ${code}`, { cause: failure });
        reject(fault);
        if (slot.worker === worker) this.#replace(slot, fault);
      });
      worker.on('message', (reply: WorkerReply<Answer>) => {
        if (reply.kind !== 'ready') {
          // An abandoned worker that comes back after all is idle then, and can be ended.
          if (slot.worker === worker) this.#finish(slot, reply);
          else void worker.terminate();
          return;
        }
        slot.worker = worker;
        worker.unref();
        resolve();
        this.#dispatch();
      });
    });
  }

  #finish(slot: Slot<Request, Answer>, reply: Exclude<WorkerReply<Answer>, { kind: 'ready' }>): void {
    const { job } = slot;
    slot.job = null;
    const seconds = (performance.now() - slot.startedAt) / 1000;
    this.#meanSeconds += NEWEST * (seconds - this.#meanSeconds);
    if (reply.kind === 'answer') job?.resolve(reply.answer);
    else job?.reject(new RecognizerFaultError(reply.message));
    this.#dispatch();
  }

  #replace(slot: Slot<Request, Answer>, fault: RecognizerFaultError): void {
    slot.job?.reject(fault);
    slot.job = null;
    slot.worker = null;
    if (!this.#closed) this.#respawn(slot);
  }

  #respawn(slot: Slot<Request, Answer>): void {
    this.#spawn(slot).catch(() => {
      if (!this.#closed) setTimeout(() => this.#respawn(slot), RESTART_DELAY_MS).unref();
    });
  }
}
