import { beijingDay } from '@htp/domain';

const OFFSET_MS = 8 * 3_600_000;

/** An ISO 8601 instant as a person in China reads it: `2026年11月24日 00:00`. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  const [year, month, day] = beijingDay(date).split('-').map(Number);
  const time = new Date(date.getTime() + OFFSET_MS).toISOString().slice(11, 16);
  return `${year}年${month}月${day}日 ${time}`;
}

/** An end that is not included, as one says it: midnight is the day before, any other time is itself. */
export function endText(end: string): string {
  const at = instantText(end);
  return at.endsWith(' 00:00') ? dayText(beijingDay(new Date(Date.parse(end) - 1))) : at;
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

/** The time of day in China of an ISO 8601 instant: `09:05`. */
export function clockText(instant: string): string {
  return new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** How long something takes or lasts, in its largest whole unit: `3天`, `5小时`, `20分钟`; below a minute `不到1分钟`. */
export function spanText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return '不到1分钟';
  if (minutes < 60) return `${minutes}分钟`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}小时` : `${Math.floor(minutes / (24 * 60))}天`;
}
