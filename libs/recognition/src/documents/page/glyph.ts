import type { Box } from '@htp/domain';
import type { KeptStrip } from '../evidence/kept-strip.ts';

/** Where something stands once the page is laid straight: rows run level, so that beside and below can be told. */
export interface Place {
  readonly left: number;
  readonly right: number;
  /** Middle of the row. */
  readonly row: number;
  readonly height: number;
}

/** One character as it stands on the page. */
export interface Glyph {
  /** One UTF-16 unit in canonical spelling: half-width digits and letters, full-width brackets and colons. */
  readonly character: string;
  readonly probability: number;
  readonly place: Place;
  /** On the picture as it is shown. */
  readonly box: Box;
  /** Counted from 1. */
  readonly page: number;
  readonly line: PageLine;
  /** Its place in the line, blanks not counted. */
  readonly index: number;
}

/** A stretch of text that was found in one box. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  readonly place: Place;
  readonly text: string;
  /** Mean probability of its characters. */
  readonly confidence: number;
  /** What the picture says of each place along the line; null for the text of a PDF, which is certain. */
  readonly strip: KeptStrip | null;
  /** Where the strip is cut so that `cuts[i]` … `cuts[i + 1]` shows glyph i. */
  readonly cuts: readonly number[];
}

/** All text of a document, page after page. */
export interface PaperText {
  readonly lines: readonly PageLine[];
}

export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ character }) => character).join('');

/** How far apart two characters stand that follow each other in a row, in heights of the text; 0 where they touch. */
export function gapBetween(before: Glyph, after: Glyph): number {
  const height = Math.max(1, Math.min(before.place.height, after.place.height));
  return Math.max(0, after.place.left - before.place.right) / height;
}
