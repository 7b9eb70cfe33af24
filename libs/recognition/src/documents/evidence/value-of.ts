import type { Box } from '@htp/domain';
import { textOf, type Glyph } from '../page/glyph.ts';
import { packed, type Step } from './kept-strip.ts';
import type { DocumentValue, Spelling } from './document-value.ts';

/** A value read of some glyphs, with what the picture shows there. `trust` is how far their place can be relied on. */
export function valueOf(
  value: string,
  spelling: Spelling,
  glyphs: readonly Glyph[],
  trust: number,
): DocumentValue {
  const probability = glyphs.reduce((product, glyph) => product * glyph.probability, 1);
  const pictured = glyphs.some(({ line }) => line.strip !== null);
  return {
    value,
    confidence: Math.round(1000 * probability * trust * (isCutShort(glyphs) ? CUT_SHORT : 1)) / 1000,
    page: glyphs[0]!.page,
    box: boxAround(glyphs),
    spelling,
    printed: textOf(glyphs),
    strip: pictured ? packed({ steps: stepsOf(glyphs) }) : null,
  };
}

/** A character that the recogniser does not know it passes over: room is left for it. */
const CUT_SHORT = 0.7;
const ROOM_FOR_ANOTHER = 1.05;

function isCutShort(glyphs: readonly Glyph[]): boolean {
  const last = glyphs.at(-1)!;
  const { line, place } = last;
  if (line.strip === null || last.index < line.glyphs.length - 1) return false;
  return line.place.right - place.right > ROOM_FOR_ANOTHER * place.height;
}

/** The places along the lines where the glyphs stand; between two lines one that shows nothing. */
function stepsOf(glyphs: readonly Glyph[]): Step[] {
  const steps: Step[] = [];
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1];
    if (before && (before.line !== glyph.line || before.index + 1 !== glyph.index))
      steps.push(new Map([['', 1]]));
    const { strip, cuts } = glyph.line;
    steps.push(...(strip?.steps.slice(cuts[glyph.index], cuts[glyph.index + 1]) ?? []));
  });
  return steps;
}

function boxAround(glyphs: readonly Glyph[]): Box {
  const boxes = glyphs.filter(({ page }) => page === glyphs[0]!.page).map(({ box }) => box);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
