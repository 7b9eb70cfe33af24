import type { DefectCode } from '@htp/domain';
import { confidenceOf, type TextLine } from '../ocr/text-lines.ts';
import type { Photograph } from '../picture/decode.ts';
import { quadWidth, type Point } from '../picture/geometry.ts';
import { largestBurntSpot } from '../picture/glare.ts';
import type { Raster } from '../picture/raster.ts';
import { findAnchors } from './locate.ts';
import { textEdgeWidth } from './picture-defects.ts';

/** Text this sharp and well read would have shown the labels of an ID card. */
const WELL_READ = 0.85;
/** In pixels of a strip 48 high, together with a low confidence. */
const WIDE_EDGE = 6;
const POORLY_READ = 0.7;
/** Share of the whole picture. */
const LARGEST_SPOT = 0.004;

/** Why no ID card could be placed in a picture: it is none, or a defect hides it. */
export function withoutCard({ raster }: Photograph, lines: readonly TextLine[]): DefectCode[] {
  const labels = findAnchors(lines, 'front').length + findAnchors(lines, 'back').length;
  const confidence = confidenceOf(lines);
  if (confidence < POORLY_READ && textEdgeWidth(raster, lines) > WIDE_EDGE) return ['blurred'];
  if (labels === 0 && confidence >= WELL_READ) return ['not_id_card'];
  if (labels > 0 && largestBurntSpot(raster) > LARGEST_SPOT) return ['glare'];
  if (labels > 0 && lines.some((line) => reachesFrame(line, raster))) return ['edge_missing'];
  return labels > 1 ? ['unreadable'] : ['not_id_card'];
}

/** A line of text that the frame of the picture cuts. */
function reachesFrame({ quad, text }: TextLine, { width, height }: Raster): boolean {
  const slack = 0.01 * quadWidth(quad) + 2;
  const outside = ({ x, y }: Point): boolean =>
    x < slack || y < slack || x > width - slack || y > height - slack;
  return text.length > 1 && quad.some(outside);
}
