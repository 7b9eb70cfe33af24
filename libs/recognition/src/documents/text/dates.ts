import { smallNumberOf, yearOf } from './numerals.ts';

/** A day or month as it stands in a text; `day` is null where only a month is printed. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const DIGIT = '[0-9OoQDlI|]';
const YEAR = `((?:[12lI]|一|二)(?:${DIGIT}|[〇·一二三四五六七八九]){3})`;
const SMALL = `(${DIGIT}{1,2}|[〇一二三四五六七八九]?[十廿卅][一二三四五六七八九]?|[一二三〇]?[〇一二三四五六七八九])`;
/** The commonest mistakes of the recogniser in the three words are taken for what they stand for. */
const PATTERNS = [
  new RegExp(
    `${YEAR}[年午][度]?${SMALL}[月用](?:${SMALL}[日目曰号]|(0[1-9]|[12]\\d|3[01])(?=[1lIH|]?$|[1lIH|]\\D))?`,
    'gd',
  ),
  new RegExp(`${YEAR}[-./·,，。、](${DIGIT}{1,2})(?:[-./·,，。、](${DIGIT}{1,2})(?!${DIGIT}))?`, 'gd'),
  new RegExp(`(?<!${DIGIT})((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])?(?!${DIGIT})`, 'gd'),
];

/** Every day or month of a text in canonical spelling, in order of where it stands. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match);
      if (date && !found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(match: RegExpExecArray): FoundDate | null {
  const year = yearOf(match[1]!);
  const month = smallNumberOf(match[2]!);
  const printed = match[3] ?? match[4];
  const day = printed === undefined ? null : smallNumberOf(printed);
  if (year === null || month === null || year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  return { start: match.index, end: match.index + match[0].length, year, month, day };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DD`, or `YYYY-MM` where no day is printed. */
export const isoOf = ({ year, month, day }: Pick<FoundDate, 'year' | 'month' | 'day'>): string =>
  day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;

/** The first day or month of a text. */
export const firstDate = (text: string): FoundDate | null => findDates(text)[0] ?? null;
