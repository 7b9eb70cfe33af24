/**
 * As much of the web's standard classes as the generated client uses, for a target that has none of them
 * (build/web-standards.ts puts these in their place).
 */
import { Headers } from 'headers-polyfill';

export { Headers };

interface RequestSettings {
  readonly method?: string | undefined;
  readonly headers?: Iterable<[string, string]> | undefined;
  readonly body?: string | ArrayBuffer | undefined;
}

export class Request {
  readonly url: string;
  readonly method: string;
  readonly headers: InstanceType<typeof Headers>;
  readonly body: string | ArrayBuffer | undefined;

  constructor(url: string, { method = 'GET', headers, body }: RequestSettings = {}) {
    this.url = url;
    this.method = method;
    this.headers = new Headers(headers ? [...headers] : []);
    this.body = body;
  }

  clone(): Request {
    return new Request(this.url, this);
  }
}

export class Response {
  readonly status: number;
  readonly headers: InstanceType<typeof Headers>;
  private readonly body: string;

  constructor(body: string, status: number, headers: Record<string, string>) {
    this.body = body;
    this.status = status;
    this.headers = new Headers(headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.body) as unknown;
  }

  clone(): Response {
    return this;
  }
}

/** Asked for by `instanceof` only: nothing here makes one. */
export class FormData {}
export class URLSearchParams {}
