import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ground/ask.ts';
import type { Session } from '../ground/people.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What came back, read to its end. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly tag: string | null;
}

export async function send(
  url: string,
  who: Pick<Session, 'accessToken'> | null,
  [method, path]: readonly [Method, string],
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const answer = await ask(url, who, [method, path], body, headers);
  return { status: answer.status, text: await answer.text(), tag: answer.headers.get('etag') };
}

/** Again and again while the process sheds load; every request of ours may be repeated. @throws Error when it is refused */
export async function sendOrThrow(...request: Parameters<typeof send>): Promise<Reply> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const reply = await send(...request);
    if (reply.status < 400) return reply;
    if (reply.status !== 503 || performance.now() > until)
      throw new Error(`${request[2].join(' ')}: ${reply.status} ${reply.text}`);
    await sleep(SHED_PAUSE_MS);
  }
}

const PATIENCE_MS = 5 * 60_000;
const SHED_PAUSE_MS = 50;

/** Reads again and again, as a browser that keeps what it was told: an answer of "not modified" grants as well. */
export function reading(who: Pick<Session, 'accessToken'>, path: string): (url: string) => Promise<boolean> {
  let tag: string | null = null;
  return async (url) => {
    const reply = await send(
      url,
      who,
      ['GET', path],
      undefined,
      tag === null ? {} : { 'if-none-match': tag },
    );
    tag = reply.tag ?? tag;
    return reply.status < 400;
  };
}
