import { randomUUID } from 'node:crypto';
import { as, type Session } from '../ground/people.ts';

/** A request of somebody's that is to succeed. @throws Error saying what was answered */
export async function done<T>(
  url: string,
  who: Session | null,
  [method, path]: readonly [string, string],
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(who ? as(who) : {}),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      'idempotency-key': randomUUID(),
      ...more,
    },
    body: isForm ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A form with one file. */
export function formOf(name: string, bytes: Buffer, fileName: string, fields: object = {}): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value as string);
  form.append(name, new Blob([new Uint8Array(bytes)]), fileName);
  return form;
}
