import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast, type PartName, type Trier, TRIERS } from '../cast.ts';
import {
  startTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from '../test-application.ts';
import {
  ActionPlayer,
  type ActionTable,
  outcomeOf,
  stateAfter,
  type Subject,
  type Verdict,
  verdictOf,
} from './action-table.ts';

export const NOON = new Date('2026-11-23T12:00:00+08:00');

interface Tried<A> {
  readonly action: A;
  readonly by: Trier;
  readonly verdict: Verdict;
}

/**
 * One application and a cast for the tables of a spec file.
 * @returns where the cast will be when the tests run
 */
export function useCast(options: TestApplicationOptions = {}): () => Cast {
  let app: TestApplication;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApplication(options);
    app.clock.set(NOON);
    cast = await Cast.of(app);
  });
  afterAll(() => app.close());
  return () => cast;
}

/** One test for each state, action and person: what the tables say happens, and what is refused changes nothing. */
export function describeActions<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  cast: () => Cast,
): void {
  describe(table.record, () => {
    beforeAll(() => table.prepare?.(cast()));
    for (const [name, steps] of [['before there is one', []] as const, ...Object.entries(table.states)])
      describe(name, () => describeState(table, steps, cast));
  });
}

type Steps<A> = readonly (readonly [A, PartName])[];

function describeState<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  steps: Steps<A>,
  cast: () => Cast,
): void {
  const state = stateAfter(table, steps);
  const tried = triedIn(table, state);
  const player = () => new ActionPlayer(table, cast());
  let standing: Promise<S> | undefined;
  // One record serves for all that is refused; making another may need its place, so that this comes first.
  for (const { action, by, verdict } of tried.filter((each) => each.verdict !== 'allowed'))
    it(`${action} by ${by}: ${verdict}`, async () => {
      const subject = await (standing ??= player().reach(steps));
      const before = await player().kept(subject);
      expect(await player().try(action, by, subject)).toBe(outcomeOf(verdict));
      expect(await player().kept(subject)).toEqual(before);
    });
  for (const { action, by } of tried.filter((each) => each.verdict === 'allowed'))
    it(`${action} by ${by}: allowed`, async () => {
      const subject = await player().reach(steps);
      expect(await player().try(action, by, subject)).toBe('allowed');
      const after = table.rules.after(state, action, by);
      expect(await player().row(subject)).toMatchObject(table.row(after, subject, cast()));
    });
}

function triedIn<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  state: State | null,
): Tried<A>[] {
  return (Object.keys(table.actions) as A[])
    .filter((action) => (table.actions[action].makes !== undefined) === (state === null))
    .flatMap((action) => TRIERS.map((by) => ({ action, by, verdict: verdictOf(table, state, action, by) })));
}
