import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';
import type { Person } from './person.ts';

/** What somebody asks for. */
export interface Wish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** `contentTag` of the case as it was seen. */
  readonly ifMatch?: string;
  /** `Idempotency-Key`: the wish is one however often it is tried. */
  readonly key?: string;
}

/** The last word on a wish. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each route has its own
  readonly body: any;
  /** How often it was tried. */
  readonly tries: number;
}

/** One try: `status` is missing when no answer came. */
export interface Tried {
  readonly wish: Wish;
  readonly status?: number;
  readonly retryAfter: string | null;
  readonly ms: number;
  /** Nothing at all came within the time for a try. */
  readonly hung: boolean;
  /** The first answer to this wish was given again. */
  readonly replayed: boolean;
}

/** Where a client sends, how long it waits, and who looks on. */
export interface ClientOptions {
  /** Where the next try goes. */
  readonly address: () => string;
  /** Sees every try, whatever came of it. */
  readonly watch?: (tried: Tried) => void;
  /** A client that does not know what a key is for: each try has another. For controls only. */
  readonly newKeyEachTime?: boolean;
  /** Comes back when it is told to, not when it likes. */
  readonly obeysRetryAfter?: boolean;
  /** Gives up then: by default never. */
  readonly signal?: AbortSignal;
}

/** The API answers within twenty seconds, or says that it cannot; its machine may be slow, but what hangs hangs longer. */
const TRY_WITHIN_MS = 120_000;
const PAUSE_MS = [50, 400] as const;

/** A client as ours are: it asks again under the same key until it is told yes or no. */
export class RetryingClient {
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    this.options = options;
  }

  /** @throws DOMException `AbortError` when `signal` ends the wish before its answer came */
  async send(person: Person, wish: Wish): Promise<Answer> {
    const { signal } = this.options;
    for (let tries = 1; ; tries++) {
      signal?.throwIfAborted();
      const answer = await this.try(person, wish);
      if (answer && !isToBeRepeated(answer))
        return { status: answer.status, ok: answer.ok, body: answer.body, tries };
      await sleep(this.pauseAfter(answer?.retryAfter ?? null), undefined, { signal });
    }
  }

  private pauseAfter(retryAfter: string | null): number {
    if (this.options.obeysRetryAfter && retryAfter !== null) return Number(retryAfter) * 1_000;
    return PAUSE_MS[0] + Math.random() * (PAUSE_MS[1] - PAUSE_MS[0]);
  }

  /** Tries it once. @returns undefined when no answer came */
  private async try(person: Person, wish: Wish): Promise<OneAnswer | undefined> {
    const { address, watch } = this.options;
    let begun = performance.now();
    let deadline: AbortSignal | undefined;
    const seen = { wish, retryAfter: null, hung: false, replayed: false };
    try {
      const headers = { ...(await person.headers()), ...this.headersOf(wish) };
      // It may have been a sign-in, which is none of this wish and may wait for its code.
      begun = performance.now();
      deadline = AbortSignal.timeout(TRY_WITHIN_MS);
      const { method, path, body } = wish;
      const text = body && JSON.stringify(body);
      const response = await fetch(`${address()}${path}`, {
        method,
        headers,
        signal: deadline,
        ...(text === undefined ? {} : { body: text }),
      });
      const answer = { status: response.status, ok: response.ok, body: parsed(await response.text()) };
      if (answer.status === 401) person.forget();
      const retryAfter = response.headers.get('retry-after');
      const replayed = response.headers.has('idempotent-replay');
      watch?.({ ...seen, status: answer.status, retryAfter, replayed, ms: performance.now() - begun });
      return { ...answer, retryAfter };
    } catch {
      watch?.({ ...seen, ms: performance.now() - begun, hung: deadline?.aborted ?? false });
      return undefined;
    }
  }

  private headersOf({ body, ifMatch, key }: Wish): Record<string, string> {
    const named = this.options.newKeyEachTime && key !== undefined ? randomUUID() : key;
    return {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(named === undefined ? {} : { 'idempotency-key': named }),
    };
  }
}

type OneAnswer = Omit<Answer, 'tries'> & { readonly retryAfter: string | null };

/** Not a word on the wish itself: the server is away or busy, the session has ended, or the same wish is being dealt with. */
function isToBeRepeated({ status, body }: OneAnswer): boolean {
  return status >= 500 || status === 429 || status === 401 || (status === 409 && body?.code === 'in_flight');
}

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

/** To each process by turns: whoever has asked one in vain asks the next. */
export function byTurns(ground: Ground): ClientOptions['address'] {
  let turn = 0;
  return () => ground.url(turn++);
}
