/** Wrong confirmation codes of today. */
export interface WrongGuesses {
  readonly ofAccount: number;
  readonly ofAccountAtUnit: number;
  readonly atUnit: number;
  readonly overall: number;
}

/** Typing errors are few; somebody's own unit is one. */
const OF_ACCOUNT = 10;
const OF_ACCOUNT_AT_UNIT = 5;

/** From here on a unit, or the whole service, is being guessed at by many accounts together. */
const ATTACK_ON_UNIT = 50;
const ATTACK_OVERALL = 2000;

/**
 * How many wrong guesses an account still has at a unit today.
 *
 * Under attack the allowance of each account shrinks, and never to nothing: whoever comes with the right code gets in at
 * the first try, so nobody can lock a unit out (trust.md, promise 14 and abuse 11).
 */
export function guessesLeft({ ofAccount, ofAccountAtUnit, atUnit, overall }: WrongGuesses): number {
  const atThisUnit = atUnit >= ATTACK_ON_UNIT ? 1 : OF_ACCOUNT_AT_UNIT;
  const altogether = overall >= ATTACK_OVERALL ? 1 : OF_ACCOUNT;
  return Math.max(0, Math.min(atThisUnit - ofAccountAtUnit, altogether - ofAccount));
}
