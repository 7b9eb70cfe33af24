import { Random } from '../random.ts';

/** 有效期限 as printed: YYYY.MM.DD, the end also 长期. */
export interface Validity {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/**
 * A term as 居民身份证法 art. 5 gives it: ten years from 16, twenty from 26, without end from 46. One that is over may have
 * ended only yesterday, and one that is not may end tomorrow, so that judging the day is tried too.
 */
export function validity(
  random: Random,
  birth: string,
  options: { referenceDate: string; expired: boolean },
): Validity {
  const today = Date.parse(options.referenceDate);
  const years = options.expired ? random.pick([10, 20]) : termAt(birth, today);
  if (years === null) return { from: dotted(addDays(today, -random.int(30, 3000))), to: '长期' };
  const left = options.expired
    ? -random.pick([1, 2, 40, 400, 2000])
    : random.pick([1, 30, 365 * 3, 365 * 6, 365 * 9]);
  const to = dotted(addDays(today, left)).replace('.02.29', '.02.28');
  return { from: `${Number(to.slice(0, 4)) - years}${to.slice(4)}`, to };
}

/** The years of the card that a person of that age holds, had it been issued at most ten (then twenty) years ago. */
function termAt(birth: string, today: number): 10 | 20 | null {
  const age = Math.floor((today - Date.parse(birth)) / (365.25 * DAY_MS));
  if (age >= 56) return null;
  return age >= 36 ? 20 : 10;
}

const addDays = (instant: number, days: number) => instant + days * DAY_MS;

const dotted = (instant: number) => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '.');
