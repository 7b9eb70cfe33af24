import type { Glyph, Place } from '../page/glyph.ts';
import type { Row } from '../page/rows.ts';
import { around, findLabels, folded, type LabelHit } from './label.ts';

/** Text that stands together and is no label: a value, or a part of one. */
export interface Cell {
  readonly glyphs: readonly Glyph[];
  readonly place: Place;
  /** The label that it follows directly in its row, if there is one. */
  readonly after: LabelHit | null;
}

/** The labels of a paper and the text between them. */
export interface LabelledText {
  readonly hits: readonly LabelHit[];
  readonly cells: readonly Cell[];
}

/** Text this far apart (in heights) is of different cells. */
const APART = 2.2;
const BESIDE = 1;

export function labelledText(rows: readonly Row[], labels: readonly string[]): LabelledText {
  const stacked = stackedLabels(rows, labels);
  const taken = new Set(stacked.flatMap(({ glyphs }) => glyphs));
  const hits: LabelHit[] = [...stacked];
  const cells: Cell[] = [];
  for (const row of rows) {
    const found = findLabels(row, labels).filter(({ glyphs }) => !glyphs.some((glyph) => taken.has(glyph)));
    hits.push(...found);
    cells.push(...cellsOf(row, found, taken));
  }
  return { hits, cells: cells.map((cell) => detached(cell, hits, cells)) };
}

/** Heights of the text that what is beside may stand off a row: cells of two lines have their label in the middle. */
const OFF_ROW = 1.2;

/** Whether a place is to the right of another, in its row or in one of the two lines of a cell beside it. */
export const isRightOf = (place: Place, other: Place): boolean =>
  other.left > place.right - 0.3 * place.height && Math.abs(other.row - place.row) < OFF_ROW * place.height;

const NEAR = 1.5;

/** A cell belongs to no label beyond which another label or the two lines of another cell stand. */
function detached(cell: Cell, hits: readonly LabelHit[], cells: readonly Cell[]): Cell {
  const { after, place } = cell;
  if (!after || place.left - after.place.right < NEAR * after.place.height) return cell;
  const isBetween = (other: Place): boolean =>
    isRightOf(after.place, other) && other.right < place.left + 0.3 * place.height;
  const taken =
    hits.some((hit) => hit !== after && isBetween(hit.place)) ||
    cells.some((other) => other !== cell && other.after === null && isBetween(other.place));
  return taken ? { ...cell, after: null } : cell;
}

function cellsOf(row: Row, hits: readonly LabelHit[], taken: ReadonlySet<Glyph>): Cell[] {
  const cells: Cell[] = [];
  let open: Glyph[] = [];
  let after: LabelHit | null = null;
  const close = (): void => {
    if (open.length > 0) {
      cells.push({ glyphs: open, place: around(open), after });
      after = null;
    }
    open = [];
  };
  for (let at = 0; at < row.glyphs.length; at++) {
    const hit = hits.find(({ start, end }) => at >= start && at < end);
    if (hit || taken.has(row.glyphs[at]!)) {
      close();
      after = hit ?? null;
      continue;
    }
    if (open.length > 0 && row.gaps[at]! > APART) close();
    open.push(row.glyphs[at]!);
  }
  close();
  return cells;
}

/** Labels that a narrow cell breaks over two lines: 毕业证书编 over 号. */
function stackedLabels(rows: readonly Row[], labels: readonly string[]): LabelHit[] {
  const pieces = rows.flatMap((row) => piecesOf(row));
  const hits: LabelHit[] = [];
  for (const upper of pieces) {
    for (const lower of pieces) {
      const label = stands(upper.place, lower.place) ? labelOf(upper.text + lower.text, labels) : null;
      if (!label) continue;
      const glyphs = [...upper.glyphs, ...lower.glyphs];
      hits.push({ label, row: upper.row, start: 0, end: 0, place: around(glyphs), glyphs, misread: 0 });
    }
  }
  return hits;
}

interface Piece {
  readonly row: Row;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly place: Place;
}

function piecesOf(row: Row): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= row.glyphs.length; at++) {
    if (at < row.glyphs.length && row.gaps[at]! <= BESIDE) continue;
    const glyphs = row.glyphs.slice(start, at);
    pieces.push({ row, glyphs, text: row.text.slice(start, at).replace(/：$/, ''), place: around(glyphs) });
    start = at;
  }
  return pieces.filter(({ text }) => text.length <= 10);
}

/** One directly above the other, in the middle or at the left edge of the same column. */
function stands(upper: Place, lower: Place): boolean {
  const height = Math.min(upper.height, lower.height);
  const down = lower.row - upper.row;
  const middle = Math.abs(upper.left + upper.right - lower.left - lower.right) / 2;
  return (
    down > 0.8 * height && down < 2.1 * height && Math.min(middle, Math.abs(upper.left - lower.left)) < height
  );
}

const labelOf = (text: string, labels: readonly string[]): string | null =>
  labels.find(
    (label) => label.length === text.length && [...label].every((c, i) => folded(c) === folded(text[i]!)),
  ) ?? null;
