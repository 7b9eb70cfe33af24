import { ask } from '../ground/ask.ts';
import { as, type Session } from '../ground/people.ts';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A request of somebody's, as it is answered. */
export async function send<T>(
  url: string,
  who: Session | null,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<T>> {
  const answer = await ask(url, who, [method, path], body, headers);
  const text = await answer.text();
  return { status: answer.status, body: (text && JSON.parse(text)) as T };
}

/** The same, where it has to succeed. */
export async function done<T>(...asked: Parameters<typeof send>): Promise<T> {
  const { status, body } = await send<T>(...asked);
  if (status >= 300) throw new Error(`${asked[2]} ${asked[3]}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** @returns the bytes behind an address, with the answer's status */
export async function download(url: string, path: string, who?: Session) {
  const answer = await fetch(`${url}${path}`, { headers: who ? as(who) : {} });
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
