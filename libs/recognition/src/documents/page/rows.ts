import { gapBetween, textOf, type Glyph, type PageLine } from './glyph.ts';

/** Text that stands in one row, from left to right, whatever boxes it was found in. */
export interface Row {
  readonly glyphs: readonly Glyph[];
  /** Before each glyph, in heights of the text. */
  readonly gaps: readonly number[];
  /** One unit for each glyph. */
  readonly text: string;
}

/** Boxes in one row are level to within this share of their height. */
const LEVEL = 0.45;
/** Boxes are cut generously: two that follow each other may overlap by this share of their height. */
const OVERLAP = 0.7;

const SHOWS_SPACING = 8;

/** The rows of a document, from top to bottom, page after page. */
export function rowsOf(lines: readonly PageLine[]): Row[] {
  const next = new Map<PageLine, PageLine>();
  const previous = new Map<PageLine, PageLine>();
  for (const line of lines) {
    const right = nearest(lines, line, (a, b) => follows(a, b));
    if (right && nearest(lines, right, (a, b) => follows(b, a)) === line) {
      next.set(line, right);
      previous.set(right, line);
    }
  }
  const rows: Row[] = [];
  for (const line of lines) {
    if (previous.has(line)) continue;
    const glyphs: Glyph[] = [];
    for (let at: PageLine | undefined = line; at; at = next.get(at)) glyphs.push(...at.glyphs);
    if (glyphs.length > 0) rows.push(rowOf(glyphs));
  }
  return rows.sort(inReadingOrder);
}

export function rowOf(glyphs: readonly Glyph[]): Row {
  const apart = glyphs.slice(1).map((glyph, at) => gapBetween(glyphs[at]!, glyph));
  // Text set wide has the same gap everywhere: only what is wider separates anything.
  const usual = apart.length < SHOWS_SPACING ? 0 : (apart.toSorted((a, b) => a - b)[apart.length >> 1] ?? 0);
  const gaps = [Infinity, ...apart.map((gap) => Math.max(0, gap - usual))].slice(0, glyphs.length);
  return { glyphs, gaps, text: textOf(glyphs) };
}

function follows(before: PageLine, after: PageLine): boolean {
  if (before === after || before.glyphs[0]?.page !== after.glyphs[0]?.page) return false;
  const height = Math.min(before.place.height, after.place.height);
  const level = Math.abs(before.place.row - after.place.row) < LEVEL * height;
  return (
    level && after.place.left > before.place.right - OVERLAP * height && after.place.left > before.place.left
  );
}

function nearest(
  lines: readonly PageLine[],
  line: PageLine,
  inOrder: (line: PageLine, other: PageLine) => boolean,
): PageLine | null {
  let best: PageLine | null = null;
  let least = Infinity;
  for (const other of lines) {
    if (!inOrder(line, other)) continue;
    const gap = Math.max(other.place.left - line.place.right, line.place.left - other.place.right);
    if (gap < least) [best, least] = [other, gap];
  }
  return best;
}

function inReadingOrder(a: Row, b: Row): number {
  const [first, second] = [a.glyphs[0]!, b.glyphs[0]!];
  return (
    first.page - second.page || first.place.row - second.place.row || first.place.left - second.place.left
  );
}
