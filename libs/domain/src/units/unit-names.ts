import { plainCharacters } from '../numbers/canonical-characters.ts';
import { DIVISIONS } from './divisions.ts';

/** From here on two names may be those of one unit; measured on the labelled pairs of `unit-name-pairs.fixture.ts`. */
export const SIMILAR_FROM = 0.8;

const BRACKETED = /[([【〔〈《]([^)\]】〕〉》]*)[)\]】〕〉》]/gu;
const NO_WORD = /[^\p{L}\p{N}]/gu;
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|责任公司|总公司|集团|公司)+$/u;
const SMALL_PRACTICE = /(?:综合门诊部|医疗门诊部|门诊部|门诊|医务所|卫生所|医务室|诊所)$/u;
const ORDINAL = /第([一二三四五六七八九十]+)/u;
const NUMERALS = '零一二三四五六七八九';
/** A part that says less than this is no name. */
const SHORTEST = 3;

/** `湖北省`, `武汉市`, `武昌区`, …, the longest first. A short form such as 武汉 stays: it may be all that tells two names apart. */
const DIVISION_PREFIX = new RegExp(
  `^(?:${DIVISIONS.map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'u',
);

/**
 * What two spellings of one unit's name have in common: the name without brackets and what they hold, and what they hold
 * when that can be a name itself (an alias); without divisions in front and legal forms behind.
 */
export function comparedNames(name: string): string[] {
  const plain = plainCharacters(name).toLowerCase();
  const aliases = [...plain.matchAll(BRACKETED)].map(([, inside = '']) => inside);
  const parts = [plain.replace(BRACKETED, ''), ...aliases.filter((alias) => alias.length > SHORTEST)];
  return parts.map(coreOf).filter((core) => core !== '');
}

/** How alike two names are, from 0 to 1. 第一医院 and 第三医院 are never alike, whatever else they share. */
export function nameSimilarity(one: string, other: string): number {
  return coreSimilarity(comparedNames(one), comparedNames(other));
}

/** The same for names that `comparedNames` has prepared, for many comparisons with one name. */
export function coreSimilarity(ones: readonly string[], others: readonly string[]): number {
  const scores = ones.flatMap((one) => others.map((other) => scoreOf(one, other)));
  return Math.max(0, ...scores);
}

function coreOf(part: string): string {
  const words = part.replace(NO_WORD, '').replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));
  const local = strip(words, DIVISION_PREFIX);
  return strip(strip(local, LEGAL_FORM), SMALL_PRACTICE);
}

/** Takes it off as often as something that can be a name is left. */
function strip(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, '');
  return rest === text || [...rest].length < SHORTEST ? text : strip(rest, pattern);
}

function scoreOf(one: string, other: string): number {
  if (one === other) return 1;
  if (ordinalOf(one) !== ordinalOf(other)) return 0;
  const characters = dice([...one], [...other]);
  return (characters + dice(pairsOf(one), pairsOf(other))) / 2;
}

const ordinalOf = (core: string) => ORDINAL.exec(core)?.[1] ?? '';

function pairsOf(core: string): string[] {
  const characters = [...core];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Dice's coefficient of two multisets. */
function dice(ones: readonly string[], others: readonly string[]): number {
  if (ones.length + others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const one of ones) left.set(one, (left.get(one) ?? 0) + 1);
  let common = 0;
  for (const other of others) {
    const count = left.get(other) ?? 0;
    if (count > 0) common += 1;
    left.set(other, count - 1);
  }
  return (2 * common) / (ones.length + others.length);
}
