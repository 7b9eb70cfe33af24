import { canonicalResidentNumber, residentCheckCharacter } from '@htp/domain';
import { findDates, firstDate, isoOf } from './dates.ts';
import type { Spelling } from '../evidence/document-value.ts';

/** A value found in a text, and between which characters it stands. */
export interface Spelt {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** How far it can be relied on as such (0 … 1): less where its own check digit speaks against it. */
  readonly trust?: number;
}

/** Finds a value of one type in the text of a cell; null where there is none. */
export interface Speller {
  readonly spelling: Spelling;
  readonly find: (text: string) => Spelt | null;
}

const matched = (
  match: RegExpExecArray | null,
  value: (text: string) => string = (text) => text,
): Spelt | null => {
  if (!match) return null;
  const text = match[1] ?? match[0];
  const start = match.index + match[0].indexOf(text);
  return { value: value(text), start, end: start + text.length };
};

const pattern = (spelling: Spelling, regexp: RegExp, value?: (text: string) => string): Speller => ({
  spelling,
  find: (text) => matched(regexp.exec(text), value),
});

/** What the recogniser makes of digits. */
const AS_DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  〇: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  b: '6',
  '，': '',
  '.': '',
  '-': '',
  '·': '',
  '、': '',
};
const DIGITISH = '[0-9OoQDlI|iZzSsBb〇]';

const digitsOf = (text: string): string => Array.from(text, (one) => AS_DIGITS[one] ?? one).join('');

/** A day, or a month where no day is printed. */
export const dayOrMonth: Speller = {
  spelling: 'date',
  find: (text) => {
    const date = firstDate(text);
    return date && { value: isoOf(date), start: date.start, end: date.end };
  },
};

export const day: Speller = {
  spelling: 'date',
  find: (text) => {
    const date = firstDate(text);
    return date && date.day !== null ? { value: isoOf(date), start: date.start, end: date.end } : null;
  },
};

export const month: Speller = {
  spelling: 'date',
  find: (text) => {
    const date = firstDate(text);
    return date && { value: isoOf({ ...date, day: null }), start: date.start, end: date.end };
  },
};

export const sex: Speller = pattern('text', /[男女]/);
const NAME = /^[^\u4e00-\u9fff]*?([\u3400-\u9fff〇]{2,12}(?:·[\u3400-\u9fff]{1,12})*)(?![\u3400-\u9fff·])/;
/** What follows a name where its label was not seen, or stands there instead of one. */
const NOT_OF_A_NAME = /性别|姓名|出生|民族|身份证|证件|国籍|学生|同志/;

export const personName: Speller = {
  spelling: 'name',
  find: (text) => {
    const end = text.search(NOT_OF_A_NAME);
    return end === 0 ? null : matched(NAME.exec(end < 0 ? text : text.slice(0, end)));
  },
};

/** Digits only, so many that they are no accident; look-alike letters are taken for digits. */
export const digits = (least: number, most: number): Speller =>
  pattern('number', new RegExp(`${DIGITISH}(?:[-·. ]?${DIGITISH}){${least - 1},${most - 1}}`), digitsOf);

/** A number of letters and digits as older papers have it: 鄂中专字第0123号, BM123456. */
export const freeNumber: Speller = {
  spelling: 'number',
  find: (text) => {
    const found = matched(
      /[A-Za-z0-9\u4e00-\u9fff（）〔〕][A-Za-z0-9\u4e00-\u9fff（）〔〕\-/]*\d[A-Za-z0-9\-/]*号?/.exec(text),
    );
    if (!found || findDates(found.value).some(({ start }) => start < 2)) return null;
    const digitShare = found.value.replace(/[^0-9]/g, '').length / found.value.length;
    return /^[0-9OoIlQ|]+$/.test(found.value) || digitShare > 0.85
      ? { ...found, value: digitsOf(found.value) }
      : found;
  },
};

/** A code of capital letters and digits. */
export const code = (least: number, most: number): Speller =>
  pattern('number', new RegExp(`[A-Za-z0-9](?:[- ]?[A-Za-z0-9]){${least - 1},${most - 1}}`), (text) =>
    text.toUpperCase().replace(/[- ]/g, ''),
  );

const SEVENTEEN = new RegExp(`(?=(${DIGITISH}{17}[0-9XxOoIl]))`, 'g');
const FAILED_CHECK = 0.6;

/** A citizen number; of several ways to cut one out of a run of digits the one whose check digit is right. */
export const residentNumber: Speller = {
  spelling: 'number',
  find: (text) => {
    const found = [...text.matchAll(SEVENTEEN)].map((match) => ({
      value: canonicalResidentNumber(digitsOf(match[1]!)),
      start: match.index,
      end: match.index + 18,
    }));
    const right = found.find(({ value }) => residentCheckCharacter(value.slice(0, 17)) === value[17]);
    return right ?? (found[0] ? { ...found[0], trust: FAILED_CHECK } : null);
  },
};

const EDGES = /^[：，。、；·.\-_|〕]+|[：，。、；·.\-_|〔]+$/g;
/** What a label says in English as well: Place of Practice. */
const GLOSS = /^[A-Za-z.]{3,}[：]?(?=[\u4e00-\u9fff])/;

/** Whatever stands there, without stray signs at its ends. */
export const words: Speller = {
  spelling: 'text',
  find: (text) => {
    const value = text.replace(EDGES, '').replace(GLOSS, '');
    return value === ''
      ? null
      : { value, start: text.indexOf(value), end: text.indexOf(value) + value.length };
  },
};

/** Words that match; the first group is kept where there is one. */
export const wordsLike = (regexp: RegExp): Speller => pattern('text', regexp);
