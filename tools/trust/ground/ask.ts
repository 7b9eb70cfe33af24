import { randomUUID } from 'node:crypto';
import { onceReachable } from './once-reachable.ts';
import { as, type Session } from './people.ts';

/**
 * A request of somebody's, or of nobody's. Each has an `Idempotency-Key` of its own, for the routes that want one.
 * @param body a form, or what is sent as JSON
 */
export function ask(
  url: string,
  who: Pick<Session, 'accessToken'> | null,
  [method, path]: readonly [method: string, path: string],
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const isForm = body instanceof FormData;
  const asked = {
    method,
    headers: {
      ...(who ? as(who) : {}),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      'idempotency-key': randomUUID(),
      ...headers,
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  };
  return onceReachable(() => fetch(`${url}${path}`, asked));
}

/** What was answered to a request that has to succeed. @throws Error saying what was answered instead */
export async function succeeded<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text.slice(0, 400)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
