import type { components } from '@htp/api-client';

export type UnitBacklog = components['schemas']['UnitBacklogView'];

/** How units can be put in order, the most telling one first. */
export const UNIT_ORDERS = {
  oldest: '最早一件等待最久',
  waiting: '待审最多',
  pace: '平均用时最长',
  total: '申报最多',
} as const;
export type UnitOrder = keyof typeof UNIT_ORDERS;

/** Nothing waits, nothing decided: behind all that have something to compare. */
const NOTHING = Number.NEGATIVE_INFINITY;

const WEIGHTS: Readonly<Record<UnitOrder, (unit: UnitBacklog) => number>> = {
  oldest: ({ oldestWaitingSince }) =>
    oldestWaitingSince === null ? NOTHING : -Date.parse(oldestWaitingSince),
  waiting: ({ waiting }) => waiting,
  pace: ({ averageDays }) => averageDays ?? NOTHING,
  total: ({ total }) => total,
};

/** Equal ones stay in the order in which they were given. */
export function inUnitOrder(units: readonly UnitBacklog[], order: UnitOrder): UnitBacklog[] {
  const weigh = WEIGHTS[order];
  return units.toSorted((one, other) => {
    const [mine, theirs] = [weigh(one), weigh(other)];
    return mine === theirs ? 0 : mine > theirs ? -1 : 1;
  });
}
