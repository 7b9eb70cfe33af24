import { randomUUID } from 'node:crypto';
import { as, type Session } from '../ground/people.ts';

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
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(who ? as(who) : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      'idempotency-key': randomUUID(),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text(), tag: answer.headers.get('etag') };
}

/** @throws Error when it is refused */
export async function sendOrThrow(...request: Parameters<typeof send>): Promise<Reply> {
  const reply = await send(...request);
  if (reply.status >= 400) throw new Error(`${request[2].join(' ')}: ${reply.status} ${reply.text}`);
  return reply;
}

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
