import {
  quadHeight,
  quadWidth,
  scaled,
  smallestRectangle,
  subQuad,
  turnedHalf,
  type Point,
  type Quad,
} from '../picture/geometry.ts';

// The constants of PP-OCR's DB post-processing (thresh, box_thresh, unclip_ratio).
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.5;
const UNCLIP_RATIO = 1.6;
const SMALLEST_SIDE = 3;

export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Quads around the connected regions where text is likely, each running along its longer side, times `scale`. */
export function textBoxes(map: ProbabilityMap, scale: Point): Quad[] {
  const seen = new Uint8Array(map.data.length);
  const boxes: Quad[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || map.data[start]! < PIXEL_THRESHOLD) continue;
    const box = boxAround(regionFrom(map, start, seen));
    if (box) boxes.push(scaled(box, scale));
  }
  return boxes;
}

interface Region {
  readonly outline: Point[];
  readonly size: number;
  readonly probability: number;
}

function regionFrom(map: ProbabilityMap, start: number, seen: Uint8Array): Region {
  const { width, height, data } = map;
  const stack = [start];
  const outline: Point[] = [];
  let size = 0;
  let sum = 0;
  seen[start] = 1;
  while (stack.length > 0) {
    const at = stack.pop()!;
    const x = at % width;
    const y = (at - x) / width;
    size++;
    sum += data[at]!;
    let inside = 0;
    for (const next of neighbours(at, x, y, width, height)) {
      if (data[next]! < PIXEL_THRESHOLD) continue;
      inside++;
      if (!seen[next]) {
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (inside < 4) outline.push({ x: x + 0.5, y: y + 0.5 });
  }
  return { outline, size, probability: sum / size };
}

function neighbours(at: number, x: number, y: number, width: number, height: number): number[] {
  const next: number[] = [];
  if (x > 0) next.push(at - 1);
  if (x < width - 1) next.push(at + 1);
  if (y > 0) next.push(at - width);
  if (y < height - 1) next.push(at + width);
  return next;
}

function boxAround({ outline, size, probability }: Region): Quad | null {
  if (size < 12 || probability < BOX_THRESHOLD) return null;
  const rectangle = smallestRectangle(outline);
  if (!rectangle) return null;
  const width = quadWidth(rectangle) + 1;
  const height = quadHeight(rectangle) + 1;
  if (height < SMALLEST_SIDE) return null;
  // The network marks a shrunken core of the text; this is DB's formula for growing it back.
  const grow = (width * height * UNCLIP_RATIO) / (2 * (width + height));
  return subQuad(rectangle, -grow / width, 1 + grow / width, -grow / height, 1 + grow / height);
}

/** The direction (radians, −π/2 … π/2) in which most text runs, long boxes counting most; 0 without any. */
export function dominantDirection(boxes: readonly Quad[]): number {
  let x = 0;
  let y = 0;
  for (const box of boxes) {
    const aspect = quadWidth(box) / Math.max(1, quadHeight(box));
    if (aspect < 1.8) continue;
    // Doubling the angle makes the two ends of a line the same direction.
    const angle = 2 * direction(box);
    x += quadWidth(box) * Math.cos(angle);
    y += quadWidth(box) * Math.sin(angle);
  }
  return Math.atan2(y, x) / 2;
}

const direction = ([tl, tr]: Quad): number => Math.atan2(tr.y - tl.y, tr.x - tl.x);

/** A box much longer than high holds a line along its length, whichever way the other text runs. */
const PLAINLY_LONG = 2;

/** The same box with its corners named so that it reads as nearly as possible along `angle`. */
export function readAlong(box: Quad, angle: number): Quad {
  const quarter: Quad = [box[3], box[0], box[1], box[2]];
  const lengthwise = [box, turnedHalf(box)];
  const plainly = quadWidth(box) > PLAINLY_LONG * quadHeight(box);
  const orders = plainly ? lengthwise : [...lengthwise, quarter, turnedHalf(quarter)];
  const agreement = (quad: Quad): number => Math.cos(direction(quad) - angle);
  return orders.reduce((best, quad) => (agreement(quad) > agreement(best) ? quad : best));
}

/** The middle of a quad. */
export const boxCentre = ([tl, tr, br, bl]: Quad): Point => ({
  x: (tl.x + tr.x + br.x + bl.x) / 4,
  y: (tl.y + tr.y + br.y + bl.y) / 4,
});
