import { valueOf } from '../evidence/value-of.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { findDates, isoOf } from '../text/dates.ts';

/** A day without a label is that of the signature, where it is the last on the page and nothing else. */
const TRUST = 0.93;
const OTHER = /出生|入学|毕业|有效|打印|查询|下载|注册|更新/;

/** Fills a field with the day under the signature, where no label names it. */
export function lastDay(fields: ReadFields, field: string, rows: readonly Row[]): ReadFields {
  if (fields[field]) return fields;
  const last = rows.findLast(({ text }) => findDates(text).some(({ day }) => day !== null));
  const date = last && findDates(last.text).findLast(({ day }) => day !== null);
  if (!last || !date || OTHER.test(last.text.slice(0, date.start)) || date.end < last.text.length - 4)
    return fields;
  return { ...fields, [field]: valueOf(isoOf(date), 'date', last.glyphs.slice(date.start, date.end), TRUST) };
}
