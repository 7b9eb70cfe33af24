import type { DefectCode } from '@htp/domain';
import { stripOf } from '../ocr/engine.ts';
import type { TextLine } from '../ocr/text-lines.ts';
import { colourVariety } from '../picture/chroma.ts';
import type { Photograph } from '../picture/decode.ts';
import { quadHeight, quadWidth, type Quad } from '../picture/geometry.ts';
import { largestBurntSpot } from '../picture/glare.ts';
import { fitToEdges } from '../picture/outline.ts';
import { percentile, straighten, type Raster } from '../picture/raster.ts';
import { edgeWidth } from '../picture/sharpness.ts';
import type { LocatedCard } from './locate.ts';

/** 5 pixels a millimetre: enough for colour and light, quick to draw. */
const CARD_PIXELS = { width: 428, height: 270 };

/** A corner may lie outside the frame by this share of the width before it counts: the corners are round. */
const CORNER_TOLERANCE = 0.01;
/** How far, in shares of the width, a corner told from the layout may be off. */
const LAYOUT_ERROR = 0.1;
/** Narrower than this in the file, the strokes of a name run together. */
const SMALLEST_CARD = 420;
/** Share of the card; 0.6 % is a spot of 5 × 5 mm. */
const LARGEST_SPOT = 0.006;
/** Copies stay below 0.01, cards in dim light above 0.1. */
const LEAST_COLOUR = 0.04;
/** So many lines tell how sharp a picture is. */
const JUDGED_LINES = 7;
/** In pixels of a strip 48 high; a steady hand stays below 7. */
const WIDEST_EDGE = 8;

/** What is wrong with the photograph of a card as such, whatever is printed on it. */
export function pictureDefects(
  photograph: Photograph,
  card: LocatedCard,
  lines: readonly TextLine[],
): DefectCode[] {
  const { raster, reduction } = photograph;
  const flat = straighten(raster, card.corners, CARD_PIXELS.width, CARD_PIXELS.height);
  const defects: DefectCode[] = [];
  if (colourVariety(flat) < LEAST_COLOUR) defects.push('grayscale_copy');
  if (leavesFrame(raster, card.corners)) defects.push('edge_missing');
  if (quadWidth(card.corners) * reduction < SMALLEST_CARD) defects.push('too_small');
  if (largestBurntSpot(flat) > LARGEST_SPOT) defects.push('glare');
  if (textEdgeWidth(raster, lines) > WIDEST_EDGE) defects.push('blurred');
  return defects;
}

/**
 * Whether a corner lies outside the frame. The layout tells the corners to a few hundredths of the width only, since
 * typefaces differ: where that could decide, the edges in the picture are asked.
 */
function leavesFrame(raster: Raster, corners: Quad): boolean {
  const width = quadWidth(corners);
  if (!cornerOutside(raster, corners, -LAYOUT_ERROR * width)) return false;
  return cornerOutside(raster, fitToEdges(raster, corners), CORNER_TOLERANCE * width);
}

/** Whether a corner is further outside the frame than `slack` pixels. */
const cornerOutside = ({ width, height }: Raster, corners: Quad, slack: number): boolean =>
  corners.some(({ x, y }) => x < -slack || y < -slack || x > width + slack || y > height + slack);

/** The usual width of the edges of text in a picture, by its longest lines; 0 without text. */
export function textEdgeWidth(raster: Raster, lines: readonly TextLine[]): number {
  const long = lines
    .filter(({ quad }) => quadWidth(quad) > 1.5 * quadHeight(quad))
    .sort((a, b) => quadWidth(b.quad) - quadWidth(a.quad))
    .slice(0, JUDGED_LINES);
  return percentile(
    long.map(({ quad }) => edgeWidth(stripOf(raster, quad))),
    0.5,
  );
}
