import type { Raster } from './raster.ts';
import { boxMean } from './sharpness.ts';

/** Light that leaves nothing to read drives all three channels to their end; paper in good light does not. */
const SATURATED = 252;

/** Share of a picture that its largest connected burnt-out spot covers, 0 … 1. */
export function largestBurntSpot({ width, height, data }: Raster): number {
  const darkest = new Float32Array(width * height);
  for (let i = 0; i < darkest.length; i++) {
    darkest[i] = Math.min(data[i * 3]!, data[i * 3 + 1]!, data[i * 3 + 2]!);
  }
  // Averaging over a small square lets sensor noise and print break up what is merely bright.
  const smooth = boxMean(darkest, width, height, 2);
  const seen = new Uint8Array(smooth.length);
  let largest = 0;
  for (let start = 0; start < smooth.length; start++) {
    if (!seen[start] && smooth[start]! >= SATURATED)
      largest = Math.max(largest, spot(smooth, width, start, seen));
  }
  return largest / smooth.length;
}

function spot(values: Float32Array, width: number, start: number, seen: Uint8Array): number {
  const stack = [start];
  seen[start] = 1;
  let size = 0;
  while (stack.length > 0) {
    const at = stack.pop()!;
    size++;
    const column = at % width;
    const next = [at - width, at + width];
    if (column > 0) next.push(at - 1);
    if (column < width - 1) next.push(at + 1);
    for (const to of next) {
      if (to < 0 || to >= values.length || seen[to] || values[to]! < SATURATED) continue;
      seen[to] = 1;
      stack.push(to);
    }
  }
  return size;
}
