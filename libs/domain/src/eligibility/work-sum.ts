import { daysBetween } from '../calendar/dates.ts';
import type { SpecialtyFamily } from '../seasons/specialties.ts';
import { daysAfter, firstDayOf, isExact, lastDayOf } from './counting.ts';
import type { WorkPeriodFact } from './facts.ts';

/** A stretch of days, both inclusive; `to` null while it goes on. */
interface Stretch {
  from: string;
  to: string | null;
}

/** What periods of work come to. */
export interface WorkSum {
  /** The first day of a single stretch that would come to the same, up to the end of the last one; null without any work. */
  start: string | null;
  /** The last day that counts: the cut-off while the work goes on. */
  end: string;
  /** The same first day where the present post is kept; null without one. */
  startIfKept: string | null;
  /** The longest gap between two stretches, in days. */
  longestGap: readonly [from: string, to: string] | null;
  /** Whether every date is known to the day. */
  exact: boolean;
  /** Some period may be of this family too, or may have begun earlier. */
  mayBeMore: boolean;
}

/** Adds up the work in one family to the cut-off; days on which two posts overlap count once (rules.md 2.2). */
export function sumWork(
  periods: readonly WorkPeriodFact[],
  family: SpecialtyFamily,
  cutoffOn: string,
): WorkSum {
  const own = periods.filter((period) => period.family === family);
  const known = own.filter((period) => period.from !== null);
  const stretches = stretchesOf(known);
  const before = stretches.filter(({ from }) => from <= cutoffOn).map((one) => clipped(one, cutoffOn));
  const last = before[before.length - 1];
  const present = stretches[stretches.length - 1];
  const end = last?.to ?? cutoffOn;
  return {
    start: last ? daysAfter(end, 1 - daysIn(before)) : null,
    end,
    startIfKept: present?.to === null ? daysAfter(present.from, -daysIn(stretches.slice(0, -1))) : null,
    longestGap: longestGap(before),
    exact: known.every(({ from, to }) => isExact(from!) && (to === null || isExact(to))),
    mayBeMore: own.length > known.length || periods.some((period) => period.family === null),
  };
}

/** Periods as stretches of days, in order; those that touch or overlap are one. Every period has a start. */
export function stretchesOf(periods: readonly WorkPeriodFact[]): Stretch[] {
  const sorted = periods
    .map(({ from, to }): Stretch => ({ from: firstDayOf(from!), to: to === null ? null : lastDayOf(to) }))
    .filter(({ from, to }) => to === null || from <= to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const result: Stretch[] = [];
  for (const next of sorted) {
    const last = result[result.length - 1];
    if (!last || (last.to !== null && next.from > daysAfter(last.to, 1))) result.push({ ...next });
    else if (last.to !== null && (next.to === null || next.to > last.to)) last.to = next.to;
  }
  return result;
}

function clipped({ from, to }: Stretch, cutoffOn: string): { from: string; to: string } {
  return { from, to: to === null || to > cutoffOn ? cutoffOn : to };
}

function daysIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + daysBetween(from, to ?? from) + 1, 0);
}

function longestGap(stretches: readonly { from: string; to: string }[]): WorkSum['longestGap'] {
  const gaps = stretches
    .slice(1)
    .map((next, index) => [daysAfter(stretches[index]!.to, 1), next.from] as const);
  return gaps.reduce<WorkSum['longestGap']>(
    (longest, gap) => (!longest || daysBetween(...gap) > daysBetween(...longest) ? gap : longest),
    null,
  );
}
