import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { as, type Session } from '../ground/people.ts';

export interface Wish {
  readonly who?: Session;
  readonly body?: object;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An object as it was answered; each route has its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each step reads a few fields of another view
export type View = any;

/** Asks for steps of a journey that must succeed. */
export class Asking {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  get = (path: string, who?: Session): Promise<View> => this.send('GET', path, who ? { who } : {});
  post = (path: string, wish: Wish = {}): Promise<View> => this.send('POST', path, wish);

  /** @throws Error when it is refused */
  async send(method: string, path: string, { who, body, form, headers }: Wish): Promise<View> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(who ? as(who) : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : form ? { body: form } : {}),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${bytes.toString('utf8')}`);
    const isJson = answer.headers.get('content-type')?.includes('json');
    return isJson ? (JSON.parse(bytes.toString('utf8')) as View) : bytes;
  }

  /** @throws Error when it does not come to be */
  async until(path: string, who: Session, isSo: (view: View) => boolean): Promise<View> {
    for (let tries = 0; tries < 300; tries++) {
      const view = await this.get(path, who);
      if (isSo(view)) return view;
      await sleep(100);
    }
    throw new Error(`${path} did not come to be what it should`);
  }
}

export function formOf(
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Buffer>>,
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of Object.entries(files))
    form.append(name, new Blob([new Uint8Array(bytes)]), `${name}.jpg`);
  return form;
}
