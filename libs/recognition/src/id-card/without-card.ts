import type { DefectCode } from '@htp/domain';
import { confidenceOf, type TextLine } from '../ocr/text-lines.ts';
import { shrink, type Photograph } from '../picture/decode.ts';
import { quadWidth, type Point } from '../picture/geometry.ts';
import { largestBurntSpot } from '../picture/glare.ts';
import type { Raster } from '../picture/raster.ts';
import { edgeWidth } from '../picture/sharpness.ts';
import { findAnchors } from './locate.ts';
import { textEdgeWidth } from './picture-defects.ts';

/** Text this sharp and well read would have shown the labels of an ID card. */
const WELL_READ = 0.85;
/** In pixels of a strip 48 high, together with a low confidence. */
const WIDE_EDGE = 6;
const POORLY_READ = 0.7;
/** The same for a picture as a whole, reduced to this longer side: what is moved or out of focus starts at 11. */
const WHOLE_SIDE = 640;
const WIDE_EDGE_OF_WHOLE = 10;
/** Share of the whole picture. */
const LARGEST_SPOT = 0.004;

/** Why no ID card could be placed in a picture: it is none, or a defect hides it. */
export async function withoutCard({ raster }: Photograph, lines: readonly TextLine[]): Promise<DefectCode[]> {
  const labels = findAnchors(lines, 'front').length + findAnchors(lines, 'back').length;
  const confidence = confidenceOf(lines);
  if (confidence < POORLY_READ && (await isBlurred(raster, lines))) return ['blurred'];
  if (labels === 0 && confidence >= WELL_READ) return ['not_id_card'];
  if (labels > 0 && largestBurntSpot(raster) > LARGEST_SPOT) return ['glare'];
  if (labels > 0 && lines.some((line) => reachesFrame(line, raster))) return ['edge_missing'];
  return labels > 1 ? ['unreadable'] : ['not_id_card'];
}

async function isBlurred(raster: Raster, lines: readonly TextLine[]): Promise<boolean> {
  if (textEdgeWidth(raster, lines) > WIDE_EDGE) return true;
  return edgeWidth(await shrink(raster, WHOLE_SIDE, 8)) > WIDE_EDGE_OF_WHOLE;
}

/** A line of text that the frame of the picture cuts. */
function reachesFrame({ quad, text }: TextLine, { width, height }: Raster): boolean {
  const slack = 0.01 * quadWidth(quad) + 2;
  const outside = ({ x, y }: Point): boolean =>
    x < slack || y < slack || x > width - slack || y > height - slack;
  return text.length > 1 && quad.some(outside);
}
