import { PROBLEMS, type ProblemCode, type Refusal } from '@htp/domain';
import type { Test } from 'supertest';
import { operationOf, type RouteName } from '../api-document.ts';
import { type Cast, holds, type PartName, type Trier } from '../cast.ts';
import type { SignedIn } from '../journey.ts';

/** One record that is being tried. */
export interface Subject {
  /** Empty until it is made. */
  id: string;
  /** The candidate it belongs to, where each record has one of its own. */
  owner?: SignedIn;
  version?: number;
  contentTag?: string;
}

export interface ActionOverHttp<S extends Subject> {
  readonly route: RouteName;
  /** Makes the record, is tried before there is one, and says which it is. */
  readonly makes?: (answer: Record<string, string>, subject: S, cast: Cast) => string | Promise<string>;
  /** Sends a request that is right but for who sends it and when. */
  readonly send: (who: SignedIn, subject: S, cast: Cast) => Test | Promise<Test>;
}

/** What the domain's tables say of a record, in terms of who tries. */
export interface RecordRules<Action extends string, State> {
  /** Every reason against an action by somebody who has the permission and sees the record; the leading one first. */
  problems(state: State | null, action: Action, by: Trier): readonly Refusal[];
  after(state: State | null, action: Action, by: Trier): State;
  /** Whether the record exists for this person on this action's route. */
  sees(state: State | null, action: Action, by: Trier): boolean;
}

/** All that can be done to records of one kind, by whom, and in which states. */
export interface ActionTable<Action extends string, State, S extends Subject> {
  readonly record: string;
  readonly actions: Readonly<Record<Action, ActionOverHttp<S>>>;
  /** How each state is reached, by real requests; the rules go along. */
  readonly states: Readonly<Record<string, readonly (readonly [Action, PartName])[]>>;
  readonly rules: RecordRules<Action, State>;
  /** Once per application. */
  readonly prepare?: (cast: Cast) => Promise<void>;
  /** Room for a record that is not made yet. */
  readonly fresh: (cast: Cast) => Promise<S>;
  /** Learns what a request has to name beside the version. */
  readonly look?: (cast: Cast, subject: S) => Promise<void>;
  /** Where the record is kept: table and condition on its id, `$1`. The first is the record itself. */
  readonly kept: readonly (readonly [table: string, condition: string])[];
  /** What the record's own row says in a state. */
  readonly row: (state: State, subject: S, cast: Cast) => object;
}

type Row = Readonly<Record<string, unknown>>;
export type Verdict = ProblemCode | 'allowed';

/** What the tables say of somebody's action in a state. */
export function verdictOf<A extends string, State, S extends Subject>(
  { actions, rules }: ActionTable<A, State, S>,
  state: State | null,
  action: A,
  by: Trier,
): Verdict {
  const permission = operationOf(actions[action].route)['x-permission'];
  if (permission !== 'public' && by === 'nobody') return 'unauthenticated';
  if (permission !== 'public' && !holds(by, permission)) return 'forbidden';
  if (!rules.sees(state, action, by)) return 'not_found';
  const [reason] = rules.problems(state, action, by);
  return reason?.code ?? 'allowed';
}

/** @throws Error where the rules refuse a step: a state that cannot be reached */
export function stateAfter<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  steps: readonly (readonly [A, PartName])[],
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
  async try(action: A, by: Trier, subject: S): Promise<string> {
    const { send, makes } = this.table.actions[action];
    const { status, body } = await await send(this.sessionOf(by, subject), subject, this.cast);
    if (status >= 300) return `${status} ${body.code}`;
    if (makes) subject.id = await makes(body, subject, this.cast);
    return 'allowed';
  }

  async reach(steps: readonly (readonly [A, PartName])[]): Promise<S> {
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

  /** Everything that is kept of the record, what was recorded about it included. */
  async kept({ id }: S): Promise<{ row: Row }[][]> {
    if (id === '') return [];
    const places = [...this.table.kept, ['activity', 'subject_id = $1'] as const];
    return Promise.all(
      places.map(([name, condition]) =>
        this.cast.app.database.asOwner<{ row: Row }>(
          `SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${condition} ORDER BY 1`,
          [id],
        ),
      ),
    );
  }

  /** The record's own row. */
  async row(subject: S): Promise<Row | undefined> {
    const [own] = await this.kept(subject);
    return own?.[0]?.row;
  }

  private sessionOf(by: Trier, { owner }: S): SignedIn {
    return by === 'owner' && owner ? owner : this.cast.as(by);
  }
}

/** As `ActionPlayer.try` says it. */
export const outcomeOf = (verdict: Verdict): string =>
  verdict === 'allowed' ? verdict : `${PROBLEMS[verdict].status} ${verdict}`;
