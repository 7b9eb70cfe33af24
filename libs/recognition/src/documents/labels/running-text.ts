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

/** Headings are set larger than the text by this factor. */
const HEADING = 1.3;

/** The whole column of text in which `start` is found; everything when it is found nowhere. */
export const runningText = (rows: readonly Row[], start: RegExp): RunningText =>
  joined(columnOf(rows, start) ?? rows.flatMap(blocksOf));

/** The blocks of text above and below the one in which `start` is found, headings left out. */
function columnOf(rows: readonly Row[], start: RegExp): Row[] | null {
  const blocks = rows.flatMap(blocksOf);
  const first = blocks.find(({ text }) => start.test(text));
  if (!first) return null;
  const own = around(first.glyphs);
  return blocks.filter(({ glyphs }) => {
    const { left, right, height } = around(glyphs);
    const shared = Math.min(right, own.right + own.height) - Math.max(left, own.left - 4 * own.height);
    const samePage = glyphs[0]!.page === first.glyphs[0]!.page;
    return samePage && shared > 0.6 * (right - left) && height < HEADING * own.height;
  });
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

const PROSE = /学生|学员|兹证明|经核查|同志|[，、][男女][，、]|性别[男女]，/;
const LEAST_COMMAS = 3;
/** The lines of a paragraph are as far apart as its first two, or nearer. */
const NEXT_PARAGRAPH = 1.3;

/** The paragraph of a paper that speaks in sentences; null for one of fields only. */
export function proseOf(rows: readonly Row[]): RunningText | null {
  const column = columnOf(rows, PROSE);
  if (!column) return null;
  const first = column.findIndex(({ text }) => PROSE.test(text));
  const lines = column.slice(first, first + 1);
  let usual = Infinity;
  for (const line of column.slice(first + 1)) {
    const down = around(line.glyphs).row - around(lines.at(-1)!.glyphs).row;
    if (down > NEXT_PARAGRAPH * usual) break;
    usual = Math.min(usual, Math.max(down, 1));
    lines.push(line);
  }
  const running = joined(lines);
  return running.text.split('，').length > LEAST_COMMAS ? running : null;
}

/** What follows a label within a sentence: 身份证号：…，学号：…，学习形式为函授，毕业证书编号为… */
export function saidAfter(
  { glyphs, text }: RunningText,
  labels: readonly string[],
  speller: Speller,
): DocumentValue | null {
  for (const label of labels.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      const from = at + label.length;
      const sign = /^[：为是]+/.exec(text.slice(from, from + 2))?.[0].length ?? 0;
      if (sign === 0 && label.length < 3 && label !== '学制') continue;
      const said = /^[^，。；]*/.exec(text.slice(from + sign))![0];
      const spelt = speller.find(said);
      if (!spelt || spelt.start > 1) continue;
      const start = from + sign + spelt.start;
      return valueOf(
        spelt.value,
        speller.spelling,
        glyphs.slice(start, start + spelt.end - spelt.start),
        TRUST,
      );
    }
  }
  return null;
}
