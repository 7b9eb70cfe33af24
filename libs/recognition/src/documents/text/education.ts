import { smallNumberOf } from './numerals.ts';
import type { Speller } from './spell.ts';

/** 学历层次 by the wordings that papers use, the longest first; the name is that of GB/T 4658. */
const LEVELS = [
  { name: '博士研究生', wording: /博士(?:学位)?研究生|博士/ },
  { name: '硕士研究生', wording: /硕士(?:学位)?研究生|硕士|研究生/ },
  { name: '大学本科', wording: /专科起点本科|专科升本科|专升本|高起本|大学本科|本科/ },
  { name: '大学专科', wording: /大学专科|高职（?高专）?|高等?专科|高职|大专|专科(?!学校)/ },
  { name: '中等专科', wording: /普通中专|职业中专|中等专业|中等专科|中等职业|中职|中专/ },
  { name: '技工学校', wording: /技工|技校/ },
  { name: '普通高中', wording: /高中/ },
] as const;

/** The level that a wording stands for; null for one that is none. */
export function levelOf(text: string): string | null {
  const secondary = LEVELS.slice(4).find(({ wording }) => wording.test(text));
  if (secondary) return secondary.name;
  return LEVELS.find(({ wording }) => wording.test(text))?.name ?? null;
}

const SOME_LEVEL =
  /(?:大学|中等|普通|职业)?(?:博士研究生|硕士研究生|研究生|专科起点本科|专科升本科|专升本|高起本|本科|高职高专|高职（高专）|高职（专科）|高等?专科|高职|大专|专科(?!学校)|中等专业|中等职业|中专|技工)(?:（[^）]{1,6}）|教育|学历)?/;

/** The wording as it is printed. */
export const levelAsPrinted: Speller = {
  spelling: 'level',
  find: (text) => {
    const match = SOME_LEVEL.exec(text);
    return match && { value: match[0], start: match.index, end: match.index + match[0].length };
  },
};

/** The name that the standard has for what is printed. */
export const levelByName: Speller = {
  spelling: 'level',
  find: (text) => {
    const found = levelAsPrinted.find(text);
    const name = found && levelOf(found.value);
    return name ? { ...found, value: name } : null;
  },
};

const YEARS = /([\d]{1,2}(?:\.5)?|[一二两三四五六七八])(?:年半|(?:\.5)?年)?(?:学?制|年)?/;
const YEARS_TOLD = /(?:\d(?:\.5)?|[一二两三四五六七八])(?:年半制|年制|年半|年|学年)/;

/** 学制 as it is printed. */
export const years: Speller = {
  spelling: 'years',
  find: (text) => {
    const match = YEARS_TOLD.exec(text) ?? /^\d(?:\.5)?$/.exec(text);
    return match && { value: match[0], start: match.index, end: match.index + match[0].length };
  },
};

/** How many years a wording of 学制 stands for: 三年制, 3年, 3, 2.5, 两年半. */
export function yearsOf(text: string): number | null {
  const match = YEARS.exec(text);
  if (!match) return null;
  const figure = match[1]!.replace('两', '二');
  const whole = figure.includes('.') ? Number(figure) : smallNumberOf(figure);
  return whole === null ? null : whole + (text.includes('半') ? 0.5 : 0);
}

/** Another number of years, written as one is printed. */
export function yearsLike(printed: string, years: number): string {
  const whole = Math.floor(years);
  const half = years > whole;
  if (/\d/.test(printed)) return printed.replace(/\d(?:\.5)?/, half ? `${whole}.5` : String(whole));
  const numeral = '〇一二三四五六七八九'[whole] ?? String(whole);
  return printed.replace(/[一二两三四五六七八](年半)?/, numeral + (half ? '年半' : ''));
}
