import type { Budget } from '../../../platform/limits/index.ts';

/** Wrong confirmation codes of today. */
export interface WrongGuesses {
  readonly ofAccount: number;
  readonly ofAccountAtUnit: number;
  readonly atUnit: number;
  readonly overall: number;
}

const wrongCodes = (per: Budget['per'], most: number): Budget => ({
  name: 'wrong confirmation codes',
  per,
  most,
  in: 'day',
});
/** Typing errors are few; somebody's own unit is one. */
const OF_ACCOUNT = wrongCodes('account', 10);
const OF_ACCOUNT_AT_UNIT = wrongCodes('account at unit', 5);
/** From here on a unit, or the whole service, is being guessed at by many accounts together. */
const ATTACK_ON_UNIT = wrongCodes('unit', 50);
const ATTACK_OVERALL = wrongCodes('overall', 2000);

export const UNIT_CODE_GUESSES: readonly Budget[] = [
  OF_ACCOUNT,
  OF_ACCOUNT_AT_UNIT,
  ATTACK_ON_UNIT,
  ATTACK_OVERALL,
];

/**
 * How many wrong guesses an account still has at a unit today.
 * @param factor RATE_LIMIT_FACTOR
 *
 * Under attack the allowance of each account shrinks, and never to nothing: whoever comes with the right code gets in at
 * the first try, so nobody can lock a unit out (trust.md, promise 14 and abuse 11).
 */
export function guessesLeft(
  { ofAccount, ofAccountAtUnit, atUnit, overall }: WrongGuesses,
  factor = 1,
): number {
  const atThisUnit = atUnit >= ATTACK_ON_UNIT.most * factor ? 1 : OF_ACCOUNT_AT_UNIT.most * factor;
  const altogether = overall >= ATTACK_OVERALL.most * factor ? 1 : OF_ACCOUNT.most * factor;
  return Math.max(0, Math.min(atThisUnit - ofAccountAtUnit, altogether - ofAccount));
}
