import type { DefectCode } from '@htp/domain';
import type { Pixels } from '../../platform/target.ts';

/** What the device itself says about a photograph; all else only the server sees. */
export type PhotoDefect = Extract<DefectCode, 'too_small' | 'blurred' | 'glare'>;

/** The longer side of the pixels that are judged: enough for strokes of a card's print, quick on an old phone. */
export const JUDGED_SIDE = 1000;

/** The recogniser takes cards from 420 pixels of width on (libs/recognition); a whole picture below this cannot hold one. */
const SMALLEST_PICTURE = 440;

/** Side of the squares in which sharpness is measured: a line of print or two. */
const TILE = 40;
/** Below this variance of grey a square shows nothing that could be sharp. */
const LEAST_VARIANCE = 60;
/** So many squares tell something. */
const LEAST_TILES = 6;
/** Photographs that the recogniser reads have 0.048 and more in samples/idcards, blurred ones 0.011 and less. */
const LEAST_SHARPNESS = 0.018;

const SATURATED = 252;
/** Share of the picture; the recogniser refuses 0.6 % of the card, which covers half of a good picture and more. */
const LARGEST_SPOT = 0.008;

/**
 * What is wrong with a photograph, said before it is sent. Careful: what the server takes is never to be complained about, so that
 * people believe it; what it misses the server finds.
 * @param original the size of the photograph, of which `pixels` are a reduced copy
 */
export function photoDefects(
  pixels: Pixels | undefined,
  original: { readonly width: number; readonly height: number },
): PhotoDefect[] {
  const defects: PhotoDefect[] = [];
  if (Math.max(original.width, original.height) < SMALLEST_PICTURE) defects.push('too_small');
  if (!pixels) return defects;
  if (sharpness(pixels) < LEAST_SHARPNESS) defects.push('blurred');
  if (largestBurntSpot(pixels) > LARGEST_SPOT) defects.push('glare');
  return defects;
}

/**
 * The variance of the Laplacian in the middle of the picture, in shares of the variance of grey itself so that dim light does not
 * count, and in the direction that has less of it so that motion does; of the squares that have most. 1 where there is nothing to judge.
 */
export function sharpness(pixels: Pixels): number {
  const { width, height } = pixels;
  const grey = boxMean(greyOf(pixels), width, height, 1);
  const found: number[] = [];
  const right = Math.floor(width * 0.85) - TILE;
  const bottom = Math.floor(height * 0.8) - TILE;
  for (let top = Math.max(1, Math.floor(height * 0.2)); top <= bottom; top += TILE) {
    for (let left = Math.max(1, Math.floor(width * 0.15)); left <= right; left += TILE) {
      const sharp = tileSharpness(grey, width, left, top);
      if (sharp !== undefined) found.push(sharp);
    }
  }
  if (found.length < LEAST_TILES) return 1;
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length * 0.9)]!;
}

function tileSharpness(grey: Float32Array, width: number, left: number, top: number): number | undefined {
  let across = 0;
  let down = 0;
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + TILE; y++) {
    for (let x = left; x < left + TILE; x++) {
      const at = y * width + x;
      const here = grey[at]!;
      across += (2 * here - grey[at - 1]! - grey[at + 1]!) ** 2;
      down += (2 * here - grey[at - width]! - grey[at + width]!) ** 2;
      sum += here;
      squares += here * here;
    }
  }
  const count = TILE * TILE;
  const variance = squares / count - (sum / count) ** 2;
  return variance < LEAST_VARIANCE ? undefined : Math.min(across, down) / count / variance;
}

/**
 * Share of the picture that its largest burnt-out spot covers. A spot that reaches the border is the table or a window, and does not
 * count: a white table in the sun is no defect of the card.
 */
export function largestBurntSpot(pixels: Pixels): number {
  const { width, height } = pixels;
  const burnt = boxMean(darkestOf(pixels), width, height, 2);
  const seen = new Uint8Array(burnt.length);
  let largest = 0;
  for (let start = 0; start < burnt.length; start++) {
    if (!seen[start] && burnt[start]! >= SATURATED)
      largest = Math.max(largest, spotAt(burnt, width, start, seen));
  }
  return largest / burnt.length;
}

/** The size of the spot around a pixel; 0 when it reaches the border. */
function spotAt(values: Float32Array, width: number, start: number, seen: Uint8Array): number {
  const stack = [start];
  seen[start] = 1;
  let size = 0;
  let reachesBorder = false;
  const visit = (at: number) => {
    if (seen[at] || values[at]! < SATURATED) return;
    seen[at] = 1;
    stack.push(at);
  };
  while (stack.length > 0) {
    const at = stack.pop()!;
    const column = at % width;
    size++;
    if (column === 0 || column === width - 1 || at < width || at >= values.length - width) {
      reachesBorder = true;
      continue;
    }
    visit(at - 1);
    visit(at + 1);
    visit(at - width);
    visit(at + width);
  }
  return reachesBorder ? 0 : size;
}

function greyOf({ width, height, data }: Pixels): Float32Array {
  const grey = new Float32Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  return grey;
}

/** Light that leaves nothing to read drives all three channels to their end; paper in good light does not. */
function darkestOf({ width, height, data }: Pixels): Float32Array {
  const darkest = new Float32Array(width * height);
  for (let i = 0, at = 0; i < darkest.length; i++, at += 4)
    darkest[i] = Math.min(data[at]!, data[at + 1]!, data[at + 2]!);
  return darkest;
}

/** Mean of the square of side 2 × `radius` + 1 around each pixel, smaller at the border: it takes sensor noise away. */
function boxMean(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const rows = new Float32Array(values.length);
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    meanAlong(values, rows, { start: y * width, stride: 1, count: width, radius });
  for (let x = 0; x < width; x++) meanAlong(rows, out, { start: x, stride: width, count: height, radius });
  return out;
}

interface Line {
  readonly start: number;
  readonly stride: number;
  readonly count: number;
  readonly radius: number;
}

function meanAlong(from: Float32Array, to: Float32Array, { start, stride, count, radius }: Line): void {
  let sum = 0;
  let size = 0;
  for (let i = -radius; i < count; i++) {
    if (i + radius < count) {
      sum += from[start + (i + radius) * stride]!;
      size++;
    }
    if (i - radius - 1 >= 0) {
      sum -= from[start + (i - radius - 1) * stride]!;
      size--;
    }
    if (i >= 0) to[start + i * stride] = sum / size;
  }
}
