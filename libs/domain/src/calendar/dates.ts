/** There is no year 0: after 1 BC comes AD 1. */
const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A year as days are written with, the last one at most: they are compared as texts, and one beyond it would come before all others. */
export function fourDigits(year: number): string {
  return String(Math.min(Math.max(year, 1), 9999)).padStart(4, '0');
}

/** Whether a text is a month of the calendar, `YYYY-MM`. */
export function isRealMonth(text: string): boolean {
  return MONTH.test(text) && isRealDate(`${text}-01`);
}

/** Full years between two days; where only a month is known, its first day is meant (rules.md 2.2). */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return firstDay(to).slice(5) < firstDay(from).slice(5) ? years - 1 : years;
}

/** Days from one day of the calendar to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** A date as it is; the first day of a month. */
export function firstDay(dateOrMonth: string): string {
  return dateOrMonth.length === 7 ? `${dateOrMonth}-01` : dateOrMonth;
}
