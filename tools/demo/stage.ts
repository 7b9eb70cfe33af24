import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '@htp/api-client';

/** What openapi-fetch answers: a body of the document's type, or a problem. */
interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** Longer than the background takes for two tries. */
const PATIENCE_SECONDS = 90;

/** The server answered, but not as promised. */
export class PromiseBroken extends Error {}

/** Plays one step after the other and shows each: what was asked, what came back, how long it took. */
export class Stage {
  private scenes = 0;
  private steps = 0;
  private request = '';

  /** Sends a request and remembers it, to be shown with its step. */
  send(request: Request): Promise<Response> {
    this.request = `${request.method} ${new URL(request.url).pathname}`;
    return fetch(request);
  }

  /** A heading over the steps that follow. */
  scene(title: string): void {
    this.scenes += 1;
    process.stdout.write(`\n${numeral(this.scenes)}、${title}\n`);
  }

  /** What happens beside the steps. */
  note(text: string): void {
    process.stdout.write(`       (${text})\n`);
  }

  /**
   * A step that must succeed.
   * @param tell the answer's essence in a few words; it throws `PromiseBroken` (or `require`s) when the answer is not as promised
   */
  async succeeds<Body>(
    title: string,
    ask: () => Promise<Answer<Body>>,
    tell: (body: Body) => string,
  ): Promise<Body> {
    const { answer, seconds } = await this.timed(ask);
    const { response, data } = answer;
    if (!response.ok) this.refuse(title, `expected success, got ${codeOf(answer)}`);
    return this.show(title, response, seconds, data as Body, tell);
  }

  /** A step that must be refused with this problem. */
  async isRefused<Code extends Problem['code']>(
    title: string,
    code: Code,
    ask: () => Promise<Answer<unknown>>,
    tell: (problem: Problem) => string = ({ detail }) => detail,
  ): Promise<Problem> {
    const { answer, seconds } = await this.timed(ask);
    const problem = answer.error as Problem;
    if (answer.response.ok || problem?.code !== code) {
      this.refuse(title, `expected ${code}, got ${codeOf(answer)}`);
    }
    return this.show(title, answer.response, seconds, problem, (it) => `${it.code}: ${tell(it)}`);
  }

  /** A step that must come about by itself, asked for again and again. */
  async becomes<Body>(
    title: string,
    ask: () => Promise<Answer<Body>>,
    holds: (body: Body) => boolean,
    tell: (body: Body) => string,
  ): Promise<Body> {
    const began = performance.now();
    for (;;) {
      const answer = await ask();
      const seconds = (performance.now() - began) / 1000;
      if (answer.response.ok && holds(answer.data as Body))
        return this.show(title, answer.response, seconds, answer.data as Body, tell);
      if (seconds > PATIENCE_SECONDS) this.refuse(title, `did not come about: ${codeOf(answer)}`);
      await sleep(500);
    }
  }

  private async timed<Body>(ask: () => Promise<Answer<Body>>) {
    const began = performance.now();
    const answer = await ask();
    return { answer, seconds: (performance.now() - began) / 1000 };
  }

  private show<Body>(
    title: string,
    response: Response,
    seconds: number,
    body: Body,
    tell: (body: Body) => string,
  ): Body {
    this.steps += 1;
    const line = `${String(this.steps).padStart(3)}. ${title}`;
    const outcome = `${this.request} → ${response.status}  ${seconds.toFixed(2)} s`;
    process.stdout.write(`${line}\n       ${outcome}\n       ${tell(body)}\n`);
    return body;
  }

  private refuse(title: string, why: string): never {
    throw new PromiseBroken(`${title}\n       ${this.request}: ${why}`);
  }
}

/** 1 to 99 as they are counted in Chinese. */
function numeral(count: number): string {
  const digit = (value: number) => '一二三四五六七八九'.charAt(value - 1);
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(count % 10)}`;
}

function codeOf({ response, error }: Answer<unknown>): string {
  const { code, detail, errors } = (error ?? {}) as Partial<Problem>;
  const fields = errors?.map(({ pointer, detail: text }) => `${pointer} ${text}`).join('; ');
  return [response.status, code, detail, fields].filter(Boolean).join(' ');
}

/** Something the demo counts on. @throws PromiseBroken */
export function require(condition: unknown, what: string): asserts condition {
  if (!condition) throw new PromiseBroken(what);
}
