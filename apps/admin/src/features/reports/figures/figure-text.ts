import { waitText } from '@htp/wording';

const DAY_MS = 86_400_000;

/** A count that may stand for more. */
export const countText = (count: number, isCapped: boolean) => (isCapped ? `${count}+` : String(count));

/** How long it is from now to an instant, or since it, as one would say: whole days, below that hours and minutes. */
export function distanceText(instant: string, now: Date): string {
  const distance = Math.abs(Date.parse(instant) - now.getTime());
  const days = Math.floor(distance / DAY_MS);
  return days > 0 ? `${days}天` : waitText(distance / 1_000);
}

/** Beyond a year nobody counts days. */
const NEAR_MS = 366 * DAY_MS;

/** What happens at an instant, and how far off it is: `3天后审核截止`, `审核截止时间已过`. */
export function dueText(instant: string, what: string, now: Date): string {
  const left = Date.parse(instant) - now.getTime();
  if (left <= 0) return `${what}时间已过`;
  return left < NEAR_MS ? `${distanceText(instant, now)}后${what}` : what;
}

/** A part of a whole in whole per cent; what there is of something is never said to be none of it. */
export function shareText(count: number, total: number): string {
  if (total === 0 || count === 0) return '0%';
  const percent = (100 * count) / total;
  return percent < 1 ? '不到1%' : `${Math.round(percent)}%`;
}
