import { phrase, runningText } from '../labels/running-text.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { day } from '../text/spell.ts';

const DAY = '\\d{4}[年\\-./]\\d{1,2}[月\\-./]\\d{1,2}日?';

/** The end of a span of days that is printed as one: 有效期：2026-10-08 至 2027-04-06. */
export function validity(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /有效/);
  const until = phrase(running, [new RegExp(`有效[^\\d]{0,6}${DAY}[起]?[至到\\-～]+(${DAY})`)], day);
  return until ? { validUntil: until } : {};
}
