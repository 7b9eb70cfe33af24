import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORRECTION_ACTIONS,
  CORRECTION_EVENTS,
  CORRECTION_STATUSES,
  CORRECTION_TRANSITIONS,
  correctionActions,
  type CorrectionEvent,
  type CorrectionFacts,
  correctionProblems,
  type CorrectionStatus,
  correctionStatusAfter,
  EVENT_OF_CORRECTION_ACTION,
  MOST_CORRECTION_ROUNDS,
} from './correction-state.ts';

const CANDIDATE = { owner: true, unitOfficer: false, samePerson: true, bound: true, rounds: 1 };
const OFFICER = { owner: false, unitOfficer: true, samePerson: false, bound: true, rounds: 1 };
const codes = (...asked: Parameters<typeof correctionProblems>) =>
  correctionProblems(...asked).map(({ code }) => code);

describe('a correction', () => {
  it('is decided by an officer of the unit who is another person', () => {
    expect(codes('reported', 'corrected', OFFICER)).toEqual([]);
    expect(codes('reported', 'corrected', CANDIDATE)).toEqual(['forbidden', 'own_case']);
    expect(codes('reported', 'declined', { ...OFFICER, samePerson: true })).toEqual(['own_case']);
  });

  it('needs a unit to be reported to', () => {
    expect(codes(null, 'reported', { ...CANDIDATE, bound: false })).toEqual(['no_unit']);
  });

  it('is put before the unit so many times', () => {
    const rounds = MOST_CORRECTION_ROUNDS;
    expect(codes('declined', 'contested', { ...CANDIDATE, rounds })).toEqual(['correction_rounds_exhausted']);
    expect(codes('declined', 'contested', { ...CANDIDATE, rounds: rounds - 1 })).toEqual([]);
  });

  it('offers each side what it can do', () => {
    const offered = (facts: CorrectionFacts) => CORRECTION_STATUSES.map((it) => correctionActions(it, facts));
    expect(offered(CANDIDATE)).toEqual([
      ['withdraw'],
      ['confirm', 'contest', 'withdraw'],
      ['contest'],
      [],
      [],
    ]);
    expect(offered(OFFICER)).toEqual([['correct', 'decline'], [], [], [], []]);
  });
});

describe('over any history with several actors', () => {
  const facts = fc.record({
    owner: fc.boolean(),
    unitOfficer: fc.boolean(),
    samePerson: fc.boolean(),
    bound: fc.boolean(),
  });
  const attempt = fc.tuple(fc.constantFrom(...CORRECTION_EVENTS), facts);

  interface Told {
    readonly event: CorrectionEvent;
    readonly by: Omit<CorrectionFacts, 'rounds'>;
  }

  function play(attempts: [CorrectionEvent, Omit<CorrectionFacts, 'rounds'>][]) {
    let status: CorrectionStatus | null = null;
    let rounds = 0;
    const told: Told[] = [];
    for (const [event, by] of attempts) {
      const problems: unknown[] = correctionProblems(status, event, { ...by, rounds });
      if (problems.length > 0) continue;
      status = correctionStatusAfter(status, event);
      if (status === 'reported') rounds += 1;
      told.push({ event, by });
    }
    return { status: status as CorrectionStatus | null, rounds, told };
  }
  const histories = fc.array(attempt, { maxLength: 40 }).map(play);

  it('only the candidate reports, confirms, contests and withdraws; only an officer who is somebody else decides', () => {
    fc.assert(
      fc.property(histories, ({ told }) => {
        for (const { event, by } of told) {
          const decided = event === 'corrected' || event === 'declined';
          expect(decided ? by.unitOfficer && !by.samePerson : by.owner).toBe(true);
        }
      }),
    );
  });

  it('nothing is confirmed that was not corrected just before, nothing follows the end, and rounds are few', () => {
    fc.assert(
      fc.property(histories, ({ told, rounds }) => {
        const events = told.map(({ event }) => event);
        events.forEach((event, place) => {
          if (event === 'confirmed') expect(events[place - 1]).toBe('corrected');
          if (event === 'confirmed' || event === 'withdrawn') expect(place).toBe(events.length - 1);
        });
        expect(rounds).toBeLessThanOrEqual(MOST_CORRECTION_ROUNDS);
      }),
    );
  });

  it('what is offered is exactly what may be done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CORRECTION_STATUSES), facts, fc.nat(4), (status, by, rounds) => {
        const offered = correctionActions(status, { ...by, rounds });
        for (const action of CORRECTION_ACTIONS) {
          const problems = correctionProblems(status, EVENT_OF_CORRECTION_ACTION[action], { ...by, rounds });
          expect(offered.includes(action)).toBe(problems.length === 0);
        }
      }),
    );
  });

  it('every status can be reached', () => {
    const reached = new Set(CORRECTION_TRANSITIONS.map(({ to }) => to));
    expect([...reached].sort()).toEqual([...CORRECTION_STATUSES].sort());
  });
});
