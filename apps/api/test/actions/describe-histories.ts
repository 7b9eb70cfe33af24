import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../cast.ts';
import { expectRow } from './describe-actions.ts';
import {
  ActionPlayer,
  type ActionTable,
  outcomeOf,
  type Subject,
  type Tried,
  triedIn,
} from './action-table.ts';

interface Lengths {
  /** How many histories. */
  readonly histories: number;
  /** Of how many tries at most. */
  readonly tries: number;
}

/** Picks one of what can be tried in a state: what is allowed as often as everything else together. */
const dice = fc.record({ allowed: fc.boolean(), place: fc.nat() });
type Throw = typeof dice extends fc.Arbitrary<infer T> ? T : never;

function pick<A>(tried: readonly Tried<A>[], { allowed, place }: Throw): Tried<A> {
  const legal = tried.filter(({ verdict }) => verdict === 'allowed');
  const choice = allowed && legal.length > 0 ? legal : tried;
  return choice[place % choice.length]!;
}

/** Whatever the people of the cast try one after the other, the record is always where the rules have it. */
export function describeHistories<A extends string, State, S extends Subject>(
  table: ActionTable<A, State, S>,
  cast: () => Cast,
  { histories, tries }: Lengths,
): void {
  async function live(throws: readonly Throw[]): Promise<void> {
    const player = new ActionPlayer(table, cast());
    const subject = await table.fresh(cast());
    let state: State | null = null;
    for (const thrown of throws) {
      const { action, by, verdict } = pick(triedIn(table, state), thrown);
      expect(await player.try(action, by, subject), `${action} by ${by}`).toBe(outcomeOf(verdict));
      if (verdict !== 'allowed') continue;
      state = table.rules.after(state, action, by);
      await player.look(subject);
      expectRow(await player.row(subject), table.row(state, subject, cast()));
    }
  }

  describe(`${table.record}, over random histories of several people`, () => {
    it('is where the rules have it', () =>
      fc.assert(fc.asyncProperty(fc.array(dice, { minLength: tries / 2, maxLength: tries }), live), {
        numRuns: histories,
        endOnFailure: true,
      }));
  });
}
