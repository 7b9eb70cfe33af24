import { shuffled } from '../frame/shuffled.ts';

const SHUFFLES = 2_000;

/**
 * How likely medians as far apart as these are when it makes no difference which sample a value is of (a permutation test).
 * @returns 0 to 1; a small value says that the two can be told apart
 */
export function chanceOfDifference(a: readonly number[], b: readonly number[]): number {
  const seen = Math.abs(median(a) - median(b));
  let asFar = 0;
  for (let n = 0; n < SHUFFLES; n++) {
    const all = shuffled([...a, ...b]);
    if (Math.abs(median(all.slice(0, a.length)) - median(all.slice(a.length))) >= seen) asFar++;
  }
  return asFar / SHUFFLES;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
