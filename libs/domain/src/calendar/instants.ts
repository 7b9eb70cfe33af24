import { fourDigits, isRealDate } from './dates.ts';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const OFFSET_MS = 8 * 3_600_000;

/** Whether a text is an instant, ISO 8601 with an offset; a day that the calendar lacks makes it none. */
export function isRealInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  if (match?.[1] === undefined || !isRealDate(match[1])) return false;
  // An offset may lead out of the years of four digits, which nobody else reads.
  return isRealDate(new Date(text).toISOString().slice(0, 10));
}

/** An instant as the clocks in China show it: `2026-11-26T00:00:00+08:00`. */
export function beijingInstant(instant: Date): string {
  const shown = new Date(instant.getTime() + OFFSET_MS).toISOString().replace(/\.000Z$|Z$/, '');
  return `${shown}+08:00`;
}

/** The same day and time of the Chinese calendar some years later; 29 February falls on the 28th where there is none. */
export function yearsLater(instant: Date, years: number): Date {
  const [day = '', time = ''] = beijingInstant(instant).split('T');
  const shifted = dateYearsLater(day, years);
  return new Date(`${shifted}T${time}`);
}

/** The same day some years later, `YYYY-MM-DD`; 29 February falls on the 28th where there is none. */
export function dateYearsLater(day: string, years: number): string {
  const year = fourDigits(Number(day.slice(0, 4)) + years);
  const shifted = `${year}${day.slice(4)}`;
  return isRealDate(shifted) ? shifted : `${year}-02-28`;
}
