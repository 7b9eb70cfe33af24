import { fourDigits, isRealDate } from '../calendar/dates.ts';

/** The day from which a date counts; the first where only its month or its year is known (rules.md 2.2). */
export function firstDayOf(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The day up to which a date counts as an end; the last where only its month or its year is known. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return ['31', '30', '29', '28'].map((day) => `${date}-${day}`).find(isRealDate)!;
}

/** Whether a date is known to the day. */
export function isExact(date: string): boolean {
  return date.length === 10;
}

/** The same day some years on; 29 February becomes the 28th where there is none (rules.md 2.2). */
export function yearsAfter(day: string, years: number): string {
  const year = fourDigits(Number(day.slice(0, 4)) + years);
  const same = year + day.slice(4);
  return same.endsWith('-02-29') && !isRealDate(same) ? `${year}-02-28` : same;
}

/** Some days on, or back. */
export function daysAfter(day: string, days: number): string {
  if (days === 0) return day;
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return fourDigits(shifted.getUTCFullYear()) + shifted.toISOString().slice(-20, -14);
}

/** The year whose 31 December is the first on or after a day. */
export function cutoffYearOf(day: string): number {
  return Number(day.slice(0, 4));
}
