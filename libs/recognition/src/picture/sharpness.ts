import { luminance, percentile, type Raster } from './raster.ts';

/**
 * How wide the edges of a line of text are, in pixels of the strip: the contrast of the ink divided by the steepest
 * change. The blurrier of the two directions counts, so that motion in one direction is seen. About 3 is as sharp as
 * the smoothing against sensor noise lets it be.
 */
export function edgeWidth(strip: Raster): number {
  const { width, height } = strip;
  const smooth = boxMean(luminance(strip), width, height, 1);
  const across: number[] = [];
  const down: number[] = [];
  const values: number[] = [];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      across.push(Math.abs(smooth[at + 1]! - smooth[at - 1]!) / 2);
      down.push(Math.abs(smooth[at + width]! - smooth[at - width]!) / 2);
      values.push(smooth[at]!);
    }
  }
  const contrast = percentile(values, 0.98) - percentile(values, 0.02);
  const steepest = Math.min(percentile(across, 0.99), percentile(down, 0.99));
  return contrast / Math.max(steepest, 0.1);
}

/** Mean of the square of side 2 × `radius` + 1 around each pixel, smaller at the border. */
export function boxMean(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const rows = new Float32Array(values.length);
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) meanAlong(values, rows, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) meanAlong(rows, out, x, width, height, radius);
  return out;
}

function meanAlong(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
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
