import { type Problem, ProblemError } from '@htp/api-client';
import { type FormValues, maskNumber } from '@htp/domain';
import type { SavedRecord } from './autosave.ts';
import type { TextStorage } from './unsent-store.ts';

/** What a device keeps when the client is killed. */
export class DeviceStorage implements TextStorage {
  readonly kept = new Map<string, string>();
  get(name: string): string {
    return this.kept.get(name) ?? '';
  }
  set(name: string, text: string): void {
    this.kept.set(name, text);
  }
  remove(name: string): void {
    this.kept.delete(name);
  }
}

export type Way = 'open' | 'answers-lost' | 'offline' | 'busy';

export const problem = (code: Problem['code'], status: number, ...pointers: string[]): ProblemError =>
  ProblemError.of({
    type: `urn:htp:problem:${code}`,
    code,
    status,
    title: code,
    detail: code,
    errors: pointers.map((pointer) => ({ pointer, code: 'format_wrong', detail: '格式不正确，请核对' })),
  });

/** The contract that the API's routes with versions keep, over a network that loses requests and answers. */
export class RecordServer {
  version = 1;
  values: Record<string, unknown> = {};
  way: Way = 'open';
  /** Every value that was ever written, by whom. */
  readonly written: { readonly by: string; readonly name: string; readonly value: unknown }[] = [];
  readonly requests: FormValues[] = [];
  readonly masked: readonly string[];
  /** Pointers of what is wrong, for a record as it would be. */
  rule: (values: FormValues) => readonly string[] = () => [];
  private readonly way_ms: number;

  constructor(masked: readonly string[] = [], latencyMs = 20) {
    this.masked = masked;
    this.way_ms = latencyMs;
  }

  async load(): Promise<SavedRecord> {
    await this.pass();
    const shown = ([name, value]: [string, unknown]) =>
      [name, this.masked.includes(name) && typeof value === 'string' ? maskNumber(value) : value] as const;
    const answer = {
      version: this.version,
      values: Object.fromEntries(Object.entries(this.values).map(shown)),
    };
    await this.comeBack();
    return answer;
  }

  async save(by: string, changes: FormValues, version: number): Promise<{ version: number }> {
    this.requests.push(changes);
    await this.pass();
    if (version !== this.version) throw problem('version_stale', 409);
    const wrong = this.rule({ ...this.values, ...changes });
    if (wrong.length > 0) throw problem('credential_invalid', 422, ...wrong);
    this.write(by, changes);
    const answer = { version: this.version };
    await this.comeBack();
    return answer;
  }

  write(by: string, changes: FormValues): void {
    for (const [name, value] of Object.entries(changes)) this.written.push({ by, name, value });
    const tidy = Object.entries(changes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]);
    this.values = { ...this.values, ...Object.fromEntries(tidy) };
    this.version += 1;
  }

  private async pass(): Promise<void> {
    await wait(this.way_ms);
    if (this.way === 'offline') throw ProblemError.unreachable();
    if (this.way === 'busy') throw problem('unavailable', 503);
  }

  private async comeBack(): Promise<void> {
    const lost = this.way === 'answers-lost';
    await wait(this.way_ms);
    if (lost || this.way === 'offline') throw ProblemError.unreachable();
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
