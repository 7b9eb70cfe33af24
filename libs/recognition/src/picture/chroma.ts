import { percentile, type Raster } from './raster.ts';

const BLOCK = 18;
/** Keeps the ratio of two small sums of a dim picture from running away. */
const OFFSET = BLOCK * BLOCK;

/**
 * How much the colour of a picture varies from place to place, as the spread of the logarithms of red : green and
 * blue : green over blocks. The colour of the light is the same everywhere and so does not count: a black and white
 * copy under a warm lamp has almost none.
 */
export function colourVariety(picture: Raster): number {
  const red: number[] = [];
  const blue: number[] = [];
  for (let top = BLOCK; top + 2 * BLOCK <= picture.height; top += BLOCK) {
    for (let left = BLOCK; left + 2 * BLOCK <= picture.width; left += BLOCK) {
      const [r, g, b] = blockSum(picture, left, top);
      red.push(Math.log((r + OFFSET) / (g + OFFSET)));
      blue.push(Math.log((b + OFFSET) / (g + OFFSET)));
    }
  }
  return Math.max(spread(red), spread(blue));
}

const spread = (values: readonly number[]): number => percentile(values, 0.97) - percentile(values, 0.03);

function blockSum({ width, data }: Raster, left: number, top: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) {
      const at = (y * width + x) * 3;
      sum[0] += data[at]!;
      sum[1] += data[at + 1]!;
      sum[2] += data[at + 2]!;
    }
  }
  return sum;
}
