import type { Glyph } from '../page/glyph.ts';
import { textOf } from '../page/glyph.ts';
import { isRightOf, type Cell, type LabelledText } from './cells.ts';
import type { LabelHit } from './label.ts';

/** Text that may be the value of a label, with how far its place can be trusted (0 … 1). */
export interface Candidate {
  readonly glyphs: readonly Glyph[];
  readonly trust: number;
}

const TRUST = { beside: 1, nextTo: 0.99, below: 0.97 };
const LINE_BELOW = { least: 0.6, most: 3.2 };
const NEXT_LINE = { least: 0.7, most: 2.6 };
const SAME_EDGE = 1.6;

/** Where the value of a label may stand, the likeliest first: beside it, next to it in a table, below it. */
export function candidatesOf(hit: LabelHit, text: LabelledText, wraps: boolean): Candidate[] {
  const found: Candidate[] = [];
  const add = (cells: readonly Cell[], trust: number): void => {
    if (cells.length === 0) return;
    const glyphs = cells.flatMap((cell) => cell.glyphs);
    if (/[^：，。、.\-_]/.test(textOf(glyphs))) found.push({ glyphs, trust });
  };
  const beside = text.cells.find((cell) => cell.after === hit);
  if (beside) {
    if (wraps) add(withLineBefore(beside, text), TRUST.below);
    if (wraps) add(withNextLines(beside, hit, text), TRUST.beside);
    add([beside], TRUST.beside);
  } else {
    add(nextTo(hit, text), TRUST.nextTo);
  }
  const under = below(hit, text);
  if (under) {
    if (wraps) add(withNextLines(under, hit, text), TRUST.below);
    add([under], TRUST.below);
  }
  return found;
}

const samePage = (hit: LabelHit, cell: Cell): boolean => hit.glyphs[0]!.page === cell.glyphs[0]!.page;

/** The cell to the right of a label, both of its lines where it has two. */
function nextTo(hit: LabelHit, { cells, hits }: LabelledText): Cell[] {
  const { place } = hit;
  const near = cells.filter(
    (cell) => samePage(hit, cell) && cell.after === null && isRightOf(place, cell.place),
  );
  const left = Math.min(...near.map((cell) => cell.place.left));
  const column = near.filter((cell) => cell.place.left < left + SAME_EDGE * place.height);
  const between = hits.some(
    (other) => other !== hit && isRightOf(place, other.place) && other.place.right <= left + place.height,
  );
  return between ? [] : column.toSorted((a, b) => a.place.row - b.place.row);
}

function below(hit: LabelHit, { cells }: LabelledText): Cell | null {
  const { place } = hit;
  const under = cells.filter((cell) => {
    if (!samePage(hit, cell) || cell.after !== null) return false;
    const down = (cell.place.row - place.row) / place.height;
    if (down < LINE_BELOW.least || down > LINE_BELOW.most) return false;
    return cell.place.left < place.right && cell.place.right > place.left;
  });
  return under.sort((a, b) => a.place.row - b.place.row)[0] ?? null;
}

/** Characters; a value as short as this may be the end of one that begins in the line above its label. */
const REMAINDER = 4;

function withLineBefore(last: Cell, { cells }: LabelledText): Cell[] {
  if (last.glyphs.length > REMAINDER) return [];
  const before = cells.find(({ after, place, glyphs }) => {
    const up = (last.place.row - place.row) / last.place.height;
    const aligned = Math.abs(place.left - last.place.left) < 0.6 * last.place.height;
    return after === null && aligned && up > NEXT_LINE.least && up < 2 && glyphs.length > 2 * REMAINDER;
  });
  return before ? [before, last] : [];
}

const MOST_LINES = 4;

/** A value with the lines that follow it, below its beginning or below its label, and have no label of their own. */
function withNextLines(first: Cell, hit: LabelHit, text: LabelledText): Cell[] {
  const lines = [first];
  while (lines.length < MOST_LINES) {
    const next = text.cells.find((cell) => !lines.includes(cell) && goesOn(lines.at(-1)!, cell, first, hit));
    if (!next || text.hits.some((other) => other !== hit && introduces(other, next))) break;
    lines.push(next);
  }
  return lines.length > 1 ? lines : [];
}

function goesOn(last: Cell, cell: Cell, first: Cell, hit: LabelHit): boolean {
  if (cell.after !== null || !samePage(hit, cell)) return false;
  const height = Math.min(last.place.height, cell.place.height);
  const down = (cell.place.row - last.place.row) / height;
  const edges = [first.place.left, hit.place.left];
  return (
    Math.abs(cell.place.height - last.place.height) < 0.35 * height &&
    down > NEXT_LINE.least &&
    down < NEXT_LINE.most &&
    edges.some((edge) => Math.abs(cell.place.left - edge) < SAME_EDGE * height) &&
    cell.place.right < first.place.right + 1.5 * height
  );
}

/** A label in the row of a cell, to the left of it, or right above it. */
function introduces({ place }: LabelHit, { place: cell }: Cell): boolean {
  const level = Math.abs(place.row - cell.row) < 0.6 * Math.min(place.height, cell.height);
  return level && place.right < cell.left + cell.height && place.left > cell.left - 12 * cell.height;
}
