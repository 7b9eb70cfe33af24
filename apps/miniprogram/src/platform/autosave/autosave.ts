import { type ProblemError, problemOf } from '@htp/api-client';
import type { FormValues } from '@htp/domain';
import { backOffMs, namedFields, passes } from './refusal.ts';
import type { UnsentStore } from './unsent-store.ts';
import {
  type AsKept,
  asSent,
  isNothing,
  laidOver,
  type Overruled,
  same,
  type UnsentFields,
  valuesOf,
  without,
  withoutAcknowledged,
  withTyped,
} from './unsent-fields.ts';

/** A record as the server holds it. */
export interface SavedRecord {
  readonly version: number;
  readonly values: FormValues;
}

export interface AutosavePort {
  load(): Promise<SavedRecord>;
  /** Sends only what has changed; null clears a field. @throws ProblemError `version_stale` when another device was first */
  save(changes: FormValues, version: number): Promise<Pick<SavedRecord, 'version'>>;
  readonly asKept: AsKept;
  /** Whether the server shows it masked, even to its owner. */
  isMasked(name: string): boolean;
}

/** `refused`: the server does not take something as it is; `unsaved`: it is tried again by itself. */
export type AutosaveStatus = 'saved' | 'saving' | 'unsaved' | 'refused';

export interface AutosaveState extends SavedRecord {
  readonly status: AutosaveStatus;
  /** What is wrong, by field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly overruled: readonly Overruled[];
  /** Why something is not saved, where no field says it. */
  readonly problem: ProblemError | undefined;
}

/** After the last key, and after the first that is not yet sent: two seconds leave time for the way there. */
const QUIET_MS = 600;
const LONGEST_MS = 1_400;

/**
 * Keeps a form and its record on the server alike. What is typed is written to this device at once, sent within moments, one
 * request at a time, and forgotten here as soon as the server has acknowledged it. What another device has changed meanwhile is
 * taken over, except in fields that were typed in here.
 */
export class Autosave {
  private port: AutosavePort;
  private readonly store: UnsentStore;
  private readonly tell: (state: AutosaveState) => void;
  private held: SavedRecord;
  private unsent: UnsentFields;
  /** What fields show in place of what the server made of it: nobody's letters change while he types. */
  private typed: FormValues;
  private errors: Readonly<Record<string, string>> = {};
  private overruled: readonly Overruled[] = [];
  private problem: ProblemError | undefined;
  /** Not sent again before something is typed: the server has refused them. */
  private refused: readonly string[] = [];
  /** The server has refused all for something that is none of the fields sent: each is tried by itself. */
  private oneByOne = false;
  private sending = false;
  private failures = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typingSince: number | undefined;

  /** @param held the record as it was just loaded; what an earlier life of the client has not sent is laid over it, and sent */
  constructor(
    port: AutosavePort,
    store: UnsentStore,
    held: SavedRecord,
    tell: (state: AutosaveState) => void,
  ) {
    this.port = port;
    this.store = store;
    this.held = held;
    this.tell = tell;
    this.unsent = store.read();
    this.typed = valuesOf(this.unsent);
    this.layOver(held);
    if (this.isLeft) void this.flush();
    else this.report();
  }

  get isLeft(): boolean {
    return !isNothing(this.unsent);
  }

  /** The person has typed or chosen this. */
  set(name: string, value: unknown): void {
    this.keep(withTyped(this.unsent, name, value ?? null, this.held.values[name]));
    this.typed = { ...this.typed, [name]: value };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => field !== name));
    this.overruled = this.overruled.filter((overruled) => overruled.name !== name);
    this.refused = [];
    this.typingSince ??= Date.now();
    const longest = this.typingSince + LONGEST_MS - Date.now();
    if (this.failures === 0) this.sendIn(Math.max(0, Math.min(QUIET_MS, longest)));
    this.report();
  }

  /** Sends all there is now. @returns whether the server holds everything */
  async flush(): Promise<boolean> {
    this.refused = [];
    await this.inTurn(() => this.send());
    return !this.isLeft;
  }

  /** The network is back, or the person is: no more waiting. */
  wake(): void {
    if (this.timer !== undefined) void this.inTurn(() => this.send());
  }

  /** Takes over what was changed elsewhere. @throws ProblemError */
  async refresh(): Promise<void> {
    await this.inTurn(async () => this.layOver(await this.port.load()));
    this.report();
    this.wake();
  }

  /** Goes on for a page that opens the same record again while something was still on its way. */
  use(port: AutosavePort): void {
    this.port = port;
    this.report();
  }

  private async send(): Promise<void> {
    this.rest();
    this.oneByOne = false;
    this.problem = undefined;
    this.sending = true;
    try {
      while (await this.sendDue());
    } finally {
      this.sending = false;
      this.report();
    }
  }

  /** @returns whether to go on with what is due then */
  private async sendDue(): Promise<boolean> {
    const batch = this.due();
    this.typingSince = undefined;
    if (isNothing(batch) || !this.store.isOwners()) return false;
    this.report();
    return this.attempt(batch);
  }

  private due(): FormValues {
    const due = valuesOf(without(this.unsent, this.refused));
    return this.oneByOne ? Object.fromEntries(Object.entries(due).slice(0, 1)) : due;
  }

  private async attempt(batch: FormValues): Promise<boolean> {
    this.keep(asSent(this.unsent, batch, this.port.asKept));
    try {
      const { version } = await this.port.save(batch, this.held.version);
      this.acknowledge(batch, version);
      return true;
    } catch (thrown) {
      return this.settle(problemOf(thrown), batch);
    }
  }

  private acknowledge(batch: FormValues, version: number): void {
    this.failures = 0;
    const values = Object.entries(batch).map(([name, value]) => [name, this.port.asKept(name, value)]);
    this.held = { version, values: { ...this.held.values, ...Object.fromEntries(values) } };
    this.keep(withoutAcknowledged(this.unsent, batch, this.port.asKept));
  }

  private async settle(problem: ProblemError, batch: FormValues): Promise<boolean> {
    // Whoever answers with a refusal is there: what is typed next need not wait.
    if (!passes(problem)) this.failures = 0;
    if (problem.code === 'version_stale') return this.catchUp(batch);
    if (problem.status === 400 || problem.status === 422) return this.holdBack(problem, batch);
    this.problem = problem;
    if (passes(problem)) this.sendIn(backOffMs(problem, this.failures++));
    return false;
  }

  private async catchUp(batch: FormValues): Promise<boolean> {
    try {
      this.layOver(await this.port.load());
      return true;
    } catch (thrown) {
      return this.settle(problemOf(thrown), batch);
    }
  }

  /** Says at its field what is wrong, and goes on with the others. */
  private holdBack(problem: ProblemError, batch: FormValues): boolean {
    const errors = namedFields(problem);
    const names = Object.keys(batch);
    const wrong = names.filter((name) => name in errors);
    if (wrong.length === 0 && names.length > 1) {
      this.oneByOne = true;
      return true;
    }
    this.errors = { ...this.errors, ...errors };
    if (isNothing(errors)) this.problem = problem;
    this.refused = [...this.refused, ...(wrong.length > 0 ? wrong : names)];
    return true;
  }

  private layOver(loaded: SavedRecord): void {
    const { unsent, overruled } = laidOver(this.unsent, loaded.values, this.port);
    const names = overruled.map(({ name }) => name);
    this.held = loaded;
    this.overruled = [...this.overruled.filter(({ name }) => !names.includes(name)), ...overruled];
    this.keep(unsent);
    const stands = ([name, value]: [string, unknown]) =>
      name in unsent || same(this.port.asKept(name, value), loaded.values[name]);
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(stands));
  }

  private keep(unsent: UnsentFields): void {
    this.store.change(this.unsent, unsent);
    this.unsent = unsent;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private sendIn(ms: number): void {
    this.rest();
    this.timer = setTimeout(() => void this.inTurn(() => this.send()), ms);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private report(): void {
    const values = { ...this.held.values, ...this.typed };
    const { errors, overruled, problem } = this;
    this.tell({ version: this.held.version, values, errors, overruled, problem, status: this.status });
  }

  private get status(): AutosaveStatus {
    if (!this.isLeft) return 'saved';
    if (this.problem && passes(this.problem)) return 'unsaved';
    if (this.problem || this.refused.length > 0) return this.sending ? 'saving' : 'refused';
    return 'saving';
  }
}
