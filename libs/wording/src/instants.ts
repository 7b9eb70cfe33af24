import { beijingDay } from '@htp/domain';

const OFFSET_MS = 8 * 3_600_000;

/** An ISO 8601 instant as a person in China reads it: `2026年11月24日 00:00`. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  const [year, month, day] = beijingDay(date).split('-').map(Number);
  const time = new Date(date.getTime() + OFFSET_MS).toISOString().slice(11, 16);
  return `${year}年${month}月${day}日 ${time}`;
}

/** A waiting time in seconds, rounded up to what one would say. */
export function waitText(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))}秒`;
  return seconds < 3_600 ? `${Math.ceil(seconds / 60)}分钟` : `${Math.ceil(seconds / 3_600)}小时`;
}

/** A calendar day, `YYYY-MM-DD`, as a person in China reads it: `2026年11月24日`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
