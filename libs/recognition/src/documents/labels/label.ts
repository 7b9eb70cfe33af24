import type { Glyph, Place } from '../page/glyph.ts';
import type { Row } from '../page/rows.ts';

/** A label found in a row. */
export interface LabelHit {
  readonly label: string;
  readonly row: Row;
  readonly start: number;
  /** After the label and its colon. */
  readonly end: number;
  readonly place: Place;
  readonly glyphs: readonly Glyph[];
  /** Characters that were read otherwise than the label has them. */
  readonly misread: number;
}

/** Within a label characters are spread over at most this many heights (姓 and 名 far apart). */
const WIDEST_SPREAD = 4.5;
const STARTS_ANEW = 0.55;
const ENDS = /[：；。）〔〕.·|/]/;
/** Labels that also end names and sentences: only what stands before something is one. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['学校', '院校', '单位', '医院']);
/** Short labels that may stand right before their value. */
const WITHOUT_ROOM: ReadonlySet<string> = new Set(['姓名', '性别', '民族', '学制']);
const PUNCTUATION = /[，。；、]/;
/** 【姓名】 as well as 姓名：. */
const COLON = /[：.·〕]/;
const MAY_BE_MISREAD = 4;

/** Characters that the recogniser takes for each other in labels. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  曰: '日',
  目: '日',
  末: '未',
  己: '已',
  巳: '已',
  土: '士',
  號: '号',
  學: '学',
  證: '证',
  書: '书',
  編: '编',
  業: '业',
  專: '专',
};
export const folded = (character: string): string => LOOKALIKES[character] ?? character;

/** All labels of a row; where several begin at one place the longest. */
export function findLabels(row: Row, labels: readonly string[]): LabelHit[] {
  const hits: LabelHit[] = [];
  for (let at = 0; at < row.glyphs.length; at++) {
    const hit = mayBegin(row, at, hits.at(-1)) && longestAt(row, at, labels);
    if (!hit) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
}

function mayBegin(row: Row, at: number, last: LabelHit | undefined): boolean {
  if (at === 0 || row.gaps[at]! > STARTS_ANEW || last?.end === at) return true;
  return ENDS.test(row.text[at - 1]!) || row.text.slice(at + 2, at + 12).includes('：');
}

/** A label that stands there as it is goes before one that would have been misread: 出具日期 is no 出生日期. */
function longestAt(row: Row, at: number, labels: readonly string[]): LabelHit | null {
  let best: LabelHit | null = null;
  for (const label of labels) {
    const hit = hitAt(row, at, label);
    if (hit && (!best || worth(hit) > worth(best))) best = hit;
  }
  return best;
}

const worth = ({ label, misread }: LabelHit): number => label.length - 100 * misread;

function hitAt(row: Row, at: number, label: string): LabelHit | null {
  const after = at + label.length;
  const misread = misreadIn(row, at, label);
  if (misread > (label.length >= MAY_BE_MISREAD ? 1 : 0)) return null;
  const next = row.text[after] ?? '';
  const colon = COLON.test(next);
  if (PUNCTUATION.test(next) || !(colon || begins(row, at))) return null;
  // Misread or short, a label needs its colon or a space to be told from a word.
  const doubtful = misread > 0 || (label.length <= 2 && !WITHOUT_ROOM.has(label));
  if (next === '' ? ALSO_WORDS.has(label) : doubtful && !colon && row.gaps[after]! <= STARTS_ANEW)
    return null;
  const glyphs = row.glyphs.slice(at, after);
  return { label, row, start: at, end: colon ? after + 1 : after, place: around(glyphs), glyphs, misread };
}

/** How many characters of a label the row has otherwise; Infinity where it cannot stand there. */
function misreadIn(row: Row, at: number, label: string): number {
  if (at + label.length > row.text.length) return Infinity;
  if (row.gaps.slice(at + 1, at + label.length).some((gap) => gap > WIDEST_SPREAD)) return Infinity;
  return Array.from(label).filter((one, i) => folded(row.text[at + i]!) !== folded(one)).length;
}

const begins = (row: Row, at: number): boolean =>
  at === 0 || row.gaps[at]! > STARTS_ANEW || ENDS.test(row.text[at - 1]!);

/** The place that some glyphs take up together. */
export function around(glyphs: readonly Glyph[]): Place {
  const places = glyphs.map(({ place }) => place);
  return {
    left: Math.min(...places.map(({ left }) => left)),
    right: Math.max(...places.map(({ right }) => right)),
    row: places.reduce((sum, { row }) => sum + row, 0) / places.length,
    height: places.reduce((sum, { height }) => sum + height, 0) / places.length,
  };
}
