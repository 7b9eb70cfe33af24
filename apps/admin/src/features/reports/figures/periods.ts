import { beijingDay } from '@htp/domain';

const DAY_MS = 86_400_000;

/** So many Beijing days that end with today. */
export function lastDays(count: number, now: Date): { readonly from: string; readonly to: string } {
  return { from: beijingDay(new Date(now.getTime() - (count - 1) * DAY_MS)), to: beijingDay(now) };
}
