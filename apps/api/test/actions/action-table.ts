import { PROBLEMS, type ProblemCode, type Refusal } from '@htp/domain';
import { operationOf, type RouteName } from '../api-document.ts';
import { type Cast, holds, type Trier, TRIERS } from '../cast.ts';
import type { SignedIn } from '../journey.ts';

/** One record that is being tried. */
export interface Subject {
  /** Empty until it is made. */
  id: string;
  /** Candidates of its own, where nobody may have had such a record before. */
  readonly people?: Readonly<Partial<Record<Actor, SignedIn>>>;
  version?: number;
  contentTag?: string;
}

/** What somebody does by a request. */
export interface ActionOverHttp<S extends Subject> {
  readonly route: RouteName;
  /** Makes the record, is tried before there is one, and says which it is. */
  readonly makes?: (answer: Answer, subject: S, cast: Cast) => string | Promise<string>;
  /** Sends a request that is right but for who sends it and when. */
  readonly send: (who: SignedIn, subject: S, cast: Cast) => PromiseLike<{ status: number; body: Answer }>;
}

/** What happens by itself, to reach a state that nobody brings about. */
export interface SystemAction<S extends Subject> {
  readonly happens: (subject: S, cast: Cast) => Promise<void>;
}

/** Who brings a record to a state, step by step. */
export type Actor = Trier | 'system';
export type Steps<Action> = readonly (readonly [Action, Actor])[];

/** What the domain's tables say of a record, in terms of who tries. */
export interface RecordRules<Action extends string, State> {
  /** Every reason against an action by somebody who has the permission and sees the record; the leading one first. */
  problems(state: State | null, action: Action, by: Actor): readonly Refusal[];
  after(state: State | null, action: Action, by: Actor): State;
  /** Where two actions share a route: whether it is this one that is meant in a state. */
  applies?(state: State | null, action: Action): boolean;
  /** Whether the record exists for this person on this action's route. */
  sees(state: State | null, action: Action, by: Trier): boolean;
}

/** What the domain says there is of states and events: `coverage.spec.ts` holds the action tables against it. */
export interface Life<Action, State> {
  /** The domain's own table. */
  readonly table: object;
  readonly statuses: readonly string[];
  readonly statusOf: (state: State) => string;
  readonly events: readonly string[];
  readonly eventOf: (action: Action) => string | undefined;
  /** Statuses and events that no request of a person's brings about here, and what tries them. */
  readonly untried?: Readonly<Record<string, string>>;
}

/** All that can be done to records of one kind, by whom, and in which states. */
export interface ActionTable<Action extends string, State, S extends Subject> {
  readonly record: string;
  readonly life: Life<Action, State>;
  readonly actions: Readonly<Record<Action, ActionOverHttp<S> | SystemAction<S>>>;
  /** How each state is reached, by real requests; the rules go along. */
  readonly states: Readonly<Record<string, Steps<Action>>>;
  readonly rules: RecordRules<Action, State>;
  /** The actions that the record's view says are allowed. */
  readonly offers?: {
    /** Who is shown it. */
    readonly to: (state: State, by: Trier) => boolean;
    readonly said: (by: Trier, subject: S, cast: Cast) => Promise<readonly string[]>;
    readonly due: (state: State, by: Trier) => readonly string[];
  };
  /** Once per application. */
  readonly prepare?: (cast: Cast) => Promise<void>;
  /** Room for a record that is not made yet. */
  readonly fresh: (cast: Cast) => Promise<S>;
  /** Learns what a request has to name beside the version. */
  readonly look?: (cast: Cast, subject: S) => Promise<void>;
  /** Where the record is kept: table and condition on its id, `$1`. The first is the record itself. */
  readonly kept: readonly (readonly [table: string, condition: string])[];
  /** What the record's own row says in a state; null: there is none. */
  readonly row: (state: State, subject: S, cast: Cast) => object | null;
}

type Row = Readonly<Record<string, unknown>>;
type Answer = Record<string, string>;
export type Verdict = ProblemCode | 'allowed';

/** What the tables say of somebody's action in a state. */
function verdictOf<A extends string, State, S extends Subject>(
  { actions, rules }: ActionTable<A, State, S>,
  state: State | null,
  action: A,
  by: Actor,
): Verdict {
  const done = actions[action];
  if ('route' in done && by !== 'system') {
    const permission = operationOf(done.route)['x-permission'];
    if (permission !== 'public' && by === 'nobody') return 'unauthenticated';
    if (permission !== 'public' && !holds(by, permission)) return 'forbidden';
    if (!rules.sees(state, action, by)) return 'not_found';
  }
  const [reason] = rules.problems(state, action, by);
  return reason?.code ?? 'allowed';
}

/** @throws Error where the rules refuse a step: a state that cannot be reached */
export function stateAfter<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  steps: Steps<A>,
): State | null {
  return steps.reduce<State | null>((state, [action, by]) => {
    const verdict = verdictOf(table, state, action, by);
    if (verdict !== 'allowed') throw new Error(`${table.record}: ${action} by ${by} is ${verdict}`);
    return table.rules.after(state, action, by);
  }, null);
}

/** Plays a table on an application. */
export class ActionPlayer<A extends string, State, S extends Subject> {
  private readonly table: ActionTable<A, State, S>;
  readonly cast: Cast;

  constructor(table: ActionTable<A, State, S>, cast: Cast) {
    this.table = table;
    this.cast = cast;
  }

  /** @returns `allowed`, or status and code of the problem */
  async try(action: A, by: Actor, subject: S): Promise<string> {
    const done: ActionOverHttp<S> | SystemAction<S> = this.table.actions[action];
    if ('happens' in done) {
      await done.happens(subject, this.cast);
      return 'allowed';
    }
    const who = subject.people?.[by] ?? this.cast.as(by as Trier);
    const { status, body } = await await done.send(who, subject, this.cast);
    if (status >= 300) return `${status} ${body.code}`;
    if (done.makes) subject.id = await done.makes(body, subject, this.cast);
    return 'allowed';
  }

  async reach(steps: Steps<A>): Promise<S> {
    const subject = await this.table.fresh(this.cast);
    for (const [action, by] of steps) {
      const outcome = await this.try(action, by, subject);
      if (outcome !== 'allowed') throw new Error(`${this.table.record}: ${action} by ${by}: ${outcome}`);
      await this.look(subject);
    }
    return subject;
  }

  /** Learns what the next request on it has to name. */
  async look(subject: S): Promise<void> {
    subject.version = (await this.row(subject))?.['version'] as number | undefined;
    await this.table.look?.(this.cast, subject);
  }

  /** Every row that is kept of the record, what was recorded about it included. */
  async kept({ id }: S): Promise<Row[][]> {
    if (id === '') return [];
    const places = [...this.table.kept, ['activity', 'subject_id = $1'] as const].map(
      ([name, condition]) =>
        `coalesce((SELECT jsonb_agg(t ORDER BY t::text) FROM ${name} t WHERE ${condition}), '[]')`,
    );
    const sql = `SELECT jsonb_build_array(${places.join()}) AS kept`;
    const [row] = await this.cast.app.database.asOwner<{ kept: Row[][] }>(sql, [id]);
    return row!.kept;
  }

  /** The record's own row. */
  async row(subject: S): Promise<Row | undefined> {
    return (await this.kept(subject))[0]?.[0];
  }
}

/** As `ActionPlayer.try` says it. */
export const outcomeOf = (verdict: Verdict): string =>
  verdict === 'allowed' ? verdict : `${PROBLEMS[verdict].status} ${verdict}`;

export interface Tried<A> {
  readonly action: A;
  readonly by: Trier;
  readonly verdict: Verdict;
}

/** Everything that anybody can try in a state, with what the tables say of it. */
export function triedIn<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  state: State | null,
): Tried<A>[] {
  const done = Object.entries(table.actions) as [A, ActionOverHttp<S> | SystemAction<S>][];
  const asked = done.filter(
    ([action, how]) =>
      'route' in how &&
      (how.makes !== undefined) === (state === null) &&
      table.rules.applies?.(state, action) !== false,
  );
  return asked.flatMap(([action]) =>
    TRIERS.map((by) => ({ action, by, verdict: verdictOf(table, state, action, by) })),
  );
}
