import { describe, expect, it } from 'vitest';
import { guessesLeft } from './guess-limits.ts';

const none = { ofAccount: 0, ofAccountAtUnit: 0, atUnit: 0, overall: 0 };

describe('guesses at a confirmation code', () => {
  it('are five at one unit and ten altogether', () => {
    expect(guessesLeft(none)).toBe(5);
    expect(guessesLeft({ ...none, ofAccount: 5, ofAccountAtUnit: 5 })).toBe(0);
    expect(guessesLeft({ ...none, ofAccount: 8 })).toBe(2);
    expect(guessesLeft({ ...none, ofAccount: 10 })).toBe(0);
  });

  it('are one at a unit under attack, for whoever has not guessed there', () => {
    const attacked = { ...none, atUnit: 1_000_000 };
    expect(guessesLeft(attacked)).toBe(1);
    expect(guessesLeft({ ...attacked, ofAccount: 1, ofAccountAtUnit: 1 })).toBe(0);
    expect(guessesLeft({ ...attacked, ofAccount: 4 })).toBe(1);
  });

  it('are one altogether while the whole service is attacked', () => {
    const attacked = { ...none, overall: 1_000_000 };
    expect(guessesLeft(attacked)).toBe(1);
    expect(guessesLeft({ ...attacked, ofAccount: 1 })).toBe(0);
  });

  it('of a thousand accounts are a few thousand a day, of 2^40 codes', () => {
    const accounts = Array.from({ length: 1000 }, () => ({ ofAccount: 0 }));
    let [made, atUnit] = [0, 0];
    for (let round = 0; round < 1000; round++)
      for (const account of accounts) {
        const { ofAccount } = account;
        if (guessesLeft({ ofAccount, ofAccountAtUnit: ofAccount, atUnit, overall: made }) === 0) continue;
        account.ofAccount += 1;
        atUnit += 1;
        made += 1;
      }
    expect(made).toBeLessThan(2 ** 12);
  });
});
