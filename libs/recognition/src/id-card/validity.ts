import { isRealDate } from '@htp/domain';

/** 有效期限 as printed; `until` is null for 长期. Dates are YYYY-MM-DD. */
export interface Validity {
  readonly from: string;
  readonly until: string | null;
}

/** Cards are issued for 5, 10 or 20 years or for good (居民身份证法 第五条). */
const TERMS = [5, 10, 20];

/**
 * Reads `2005.01.27-2025.01.27` or `2019.09.07-长期`, whatever the recogniser made of the dots and the dash. The two dates
 * must be a legal term apart, so that a misread year is not taken for a date. Null when it is no such text.
 */
export function parseValidity(text: string): Validity | null {
  const digits = text.replace(/\D/g, '');
  const from = calendarDate(digits.slice(0, 8));
  if (!from) return null;
  if (/长期?$|期$/.test(text) && digits.length === 8) return { from, until: null };
  const until = digits.length === 16 ? calendarDate(digits.slice(8)) : null;
  return until && isTerm(from, until) ? { from, until } : null;
}

function calendarDate(digits: string): string | null {
  const date = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isRealDate(date) ? date : null;
}

function isTerm(from: string, until: string): boolean {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  // A card issued on 29 February may end on the last of February or the first of March.
  const sameDay = from.slice(5) === until.slice(5) || from.endsWith('02-29');
  return TERMS.includes(years) && sameDay;
}
