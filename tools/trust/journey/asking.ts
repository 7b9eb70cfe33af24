import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ground/ask.ts';
import type { Session } from '../ground/people.ts';

export interface Wish {
  readonly who?: Pick<Session, 'accountId' | 'accessToken'>;
  readonly body?: object;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An object as it was answered; each route has its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each step reads a few fields of another view
export type View = any;

/** What was asked for, and what came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly wish: Wish;
  readonly status: number;
  readonly headers: Headers;
  readonly view: View;
}

/** Asks for steps of a journey that must succeed. */
export class Asking {
  readonly url: string;
  private readonly watch: (asked: Asked) => void;

  /** @param watch sees every answer */
  constructor(url: string, watch: (asked: Asked) => void = () => undefined) {
    this.url = url;
    this.watch = watch;
  }

  get = (path: string, who?: Wish['who']): Promise<View> => this.send('GET', path, who ? { who } : {});
  post = (path: string, wish: Wish = {}): Promise<View> => this.send('POST', path, wish);

  /** @throws Error when it is refused */
  async send(method: string, path: string, wish: Wish = {}): Promise<View> {
    return (await this.succeed(method, path, wish)).view;
  }

  /** The whole answer. @throws Error when it is refused */
  async succeed(method: string, path: string, wish: Wish = {}): Promise<Asked> {
    const asked = await this.try(method, path, wish);
    const { status, view } = asked;
    if (status >= 400)
      throw new Error(
        `${method} ${path}: ${status} ${Buffer.isBuffer(view) ? view.toString() : JSON.stringify(view)}`,
      );
    return asked;
  }

  /** Whatever comes of it. */
  async try(method: string, path: string, wish: Wish = {}): Promise<Asked> {
    const { who, body, form, headers } = wish;
    const answer = await ask(this.url, who ?? null, [method, path], form ?? body, headers);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type')?.includes('json');
    const view = isJson ? (JSON.parse(bytes.toString('utf8')) as View) : bytes;
    const asked = { method, path, wish, status: answer.status, headers: answer.headers, view };
    this.watch(asked);
    return asked;
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
