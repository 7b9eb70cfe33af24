import type { Box } from '@htp/domain';
import { quadHeight, quadWidth, subQuad, type Point, type Quad } from '../../picture/geometry.ts';
import type { KeptStrip } from '../evidence/kept-strip.ts';
import { canonicalCharacter } from '../text/characters.ts';
import type { Straightening } from './frame.ts';
import type { Glyph, PageLine, Place } from './glyph.ts';

/** What the recogniser said of one box of text. */
export interface ReadStrip {
  readonly quad: Quad;
  readonly characters: readonly { character: string; probability: number; position: number }[];
  readonly strip: KeptStrip;
}

/** A line of a page laid straight, blanks left out. */
export function lineOf(
  read: ReadStrip,
  straighten: Straightening,
  picture: { readonly width: number; readonly height: number },
  page: number,
): PageLine {
  const glyphs: Glyph[] = [];
  const printed = read.characters
    .map((one) => ({ ...one, character: canonicalCharacter(one.character) }))
    .filter(({ character }) => character !== '');
  const half = (0.5 * quadHeight(read.quad)) / Math.max(1, quadWidth(read.quad));
  const line: PageLine = {
    glyphs,
    place: placeOf(read.quad, straighten),
    text: printed.map(({ character }) => character).join(''),
    confidence: printed.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, printed.length),
    strip: read.strip,
    cuts: cutsOf(printed, read.strip.steps.length),
  };
  printed.forEach(({ character, probability, position }, index) => {
    const width = /[\x21-\x7e·]/.test(character) ? half * 0.5 : half * 0.8;
    const before = index === 0 ? position : (position - printed[index - 1]!.position) / 2;
    const after = index === printed.length - 1 ? 1 - position : (printed[index + 1]!.position - position) / 2;
    const part = subQuad(read.quad, position - Math.min(width, before), position + Math.min(width, after));
    const place = placeOf(part, straighten);
    glyphs.push({ character, probability, place, box: boxOf(part, picture), page, line, index });
  });
  return line;
}

function placeOf(quad: Quad, straighten: Straightening): Place {
  const [tl, tr, br, bl] = [
    straighten(quad[0]),
    straighten(quad[1]),
    straighten(quad[2]),
    straighten(quad[3]),
  ];
  return {
    left: (tl.x + bl.x) / 2,
    right: (tr.x + br.x) / 2,
    row: (tl.y + tr.y + br.y + bl.y) / 4,
    // Boxes are grown around the print; this is about the height of a character.
    height: quadHeight(quad) * 0.8,
  };
}

function boxOf(quad: Quad, { width, height }: { width: number; height: number }): Box {
  const inside = (value: number): number => Math.min(1, Math.max(0, value));
  const xs = quad.map(({ x }: Point) => inside(x / width));
  const ys = quad.map(({ y }: Point) => inside(y / height));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Cuts half-way between the places where characters were read. */
function cutsOf(printed: readonly { position: number }[], steps: number): number[] {
  const cuts = [0];
  for (let index = 1; index < printed.length; index++) {
    cuts.push(Math.round(((printed[index - 1]!.position + printed[index]!.position) / 2) * steps));
  }
  return [...cuts, steps];
}
