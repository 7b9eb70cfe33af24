import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import { textOf, type Glyph } from '../page/glyph.ts';
import { rowOf, type Row } from '../page/rows.ts';
import type { Speller } from '../text/spell.ts';
import { around } from './label.ts';

/** Text of several lines that is read in one go. */
export interface RunningText {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
}

const COLUMN_GAP = 5;

/** The whole column of text in which `start` is found; everything when it is found nowhere. */
export function runningText(rows: readonly Row[], start: RegExp): RunningText {
  const blocks = rows.flatMap(blocksOf);
  const first = blocks.find(({ text }) => start.test(text));
  if (!first) return joined(blocks);
  const own = around(first.glyphs);
  const column = blocks.filter(({ glyphs }) => {
    const { left, right } = around(glyphs);
    const shared = Math.min(right, own.right + own.height) - Math.max(left, own.left - 4 * own.height);
    return glyphs[0]!.page === first.glyphs[0]!.page && shared > 0.6 * (right - left);
  });
  return joined(column);
}

function blocksOf(row: Row): Row[] {
  const blocks: Row[] = [];
  let start = 0;
  for (let at = 1; at <= row.glyphs.length; at++) {
    if (at < row.glyphs.length && row.gaps[at]! < COLUMN_GAP) continue;
    blocks.push(rowOf(row.glyphs.slice(start, at)));
    start = at;
  }
  return blocks;
}

function joined(rows: readonly Row[]): RunningText {
  const glyphs = rows.flatMap((row) => row.glyphs);
  return { glyphs, text: textOf(glyphs) };
}

/** Sentences vary less than labels do, but what follows what is less certain than in a table. */
const TRUST = 0.99;

/** The first group of the first pattern that is found, spelt by `speller`. */
export function phrase(
  { glyphs, text }: RunningText,
  patterns: readonly RegExp[],
  speller: Speller,
): DocumentValue | null {
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'd').exec(text);
    const range = match?.indices?.[1];
    const spelt = range && speller.find(text.slice(...range));
    if (!spelt) continue;
    const start = range[0] + spelt.start;
    return valueOf(
      spelt.value,
      speller.spelling,
      glyphs.slice(start, start + spelt.end - spelt.start),
      TRUST,
    );
  }
  return null;
}
