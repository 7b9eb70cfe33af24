import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast, TRIERS } from '../cast.ts';
import {
  startTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from '../test-application.ts';
import { NOON } from './noon.ts';
import {
  ActionPlayer,
  type ActionTable,
  outcomeOf,
  stateAfter,
  type Steps,
  type Subject,
  triedIn,
} from './action-table.ts';

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
    // A record that no action makes has nothing to be tried before there is one, and an empty suite fails.
    if (triedIn(table, null).length > 0)
      describe('before there is one', () => describeState(table, [], cast));
    for (const [name, steps] of Object.entries(table.states))
      describe(name, () => describeState(table, steps, cast));
  });
}

function describeState<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  steps: Steps<A>,
  cast: () => Cast,
): void {
  const state = stateAfter(table, steps);
  const tried = triedIn(table, state);
  const player = () => new ActionPlayer(table, cast());
  const reached = async () => {
    const subject = await player().reach(steps);
    return { subject, kept: await player().kept(subject) };
  };
  let standing: ReturnType<typeof reached> | undefined;
  // One record serves for all that is refused. This comes first: another may need the place of the standing one.
  for (const { action, by, verdict } of tried.filter((each) => each.verdict !== 'allowed'))
    it(`${action} by ${by}: ${verdict}`, async () => {
      const { subject, kept } = await (standing ??= reached());
      expect(await player().try(action, by, subject)).toBe(outcomeOf(verdict));
      expect(await player().kept(subject)).toEqual(kept);
    });
  const shownTo = TRIERS.filter((by) => state !== null && table.offers?.to(state, by));
  for (const by of shownTo)
    it(`offers ${by} what is allowed`, async () => {
      const { subject } = await (standing ??= reached());
      expect(await table.offers!.said(by, subject, cast())).toEqual(table.offers!.due(state!, by));
    });
  for (const { action, by } of tried.filter((each) => each.verdict === 'allowed'))
    it(`${action} by ${by}: allowed`, async () => {
      const subject = await player().reach(steps);
      expect(await player().try(action, by, subject)).toBe('allowed');
      const after = table.rules.after(state, action, by);
      expectRow(await player().row(subject), table.row(after, subject, cast()));
    });
}

/** @param due null: there is no row */
export function expectRow(row: unknown, due: object | null): void {
  if (due === null) expect(row).toBeUndefined();
  else expect(row).toMatchObject(due);
}
