import { bounds } from './camera.ts';
import { inverse, mapped, type Homography, type Point } from './homography.ts';
import type { Raster } from './raster.ts';

/**
 * Lays the source into the target (three channels, changed in place) as the homography says, from source pixels to target
 * pixels, with bilinear samples. The source should have about the target's scale: nothing is averaged.
 */
export function layInto(target: Raster, source: Raster, map: Homography): void {
  const corners: Point[] = [
    [0, 0],
    [source.width, 0],
    [source.width, source.height],
    [0, source.height],
  ];
  const { left, top, right, bottom } = bounds(corners.map((corner) => mapped(map, corner)));
  const [fromX, toX] = [Math.max(0, Math.floor(left)), Math.min(target.width, Math.ceil(right))];
  const [fromY, toY] = [Math.max(0, Math.floor(top)), Math.min(target.height, Math.ceil(bottom))];
  const back = inverse(map);
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const w = back[6] * (x + 0.5) + back[7] * (y + 0.5) + back[8];
      const sourceX = (back[0] * (x + 0.5) + back[1] * (y + 0.5) + back[2]) / w - 0.5;
      const sourceY = (back[3] * (x + 0.5) + back[4] * (y + 0.5) + back[5]) / w - 0.5;
      if (sourceX < 0 || sourceY < 0 || sourceX > source.width - 1 || sourceY > source.height - 1) continue;
      blend(target, (y * target.width + x) * 3, source, sourceX, sourceY);
    }
  }
}

/** Fills the whole target; beyond the source's edge its mirror image goes on. */
export function fillFrom(target: Raster, source: Raster, map: Homography): void {
  const back = inverse(map);
  for (let y = 0, i = 0; y < target.height; y++) {
    for (let x = 0; x < target.width; x++, i += 3) {
      const w = back[6] * x + back[7] * y + back[8];
      const sourceX = (back[0] * x + back[1] * y + back[2]) / w;
      const sourceY = (back[3] * x + back[4] * y + back[5]) / w;
      blend(target, i, source, reflected(sourceX, source.width - 1), reflected(sourceY, source.height - 1));
    }
  }
}

function reflected(value: number, last: number): number {
  const folded = Math.abs(value) % (2 * last);
  return folded > last ? 2 * last - folded : folded;
}

/** Lays what the source shows between its pixels at (x, y) over the target's pixel, as opaque as it is. */
function blend(
  target: Raster,
  at: number,
  { data, width, height, channels }: Raster,
  x: number,
  y: number,
): void {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - x0, y - y0];
  const upperLeft = (y0 * width + x0) * channels;
  const right = x0 + 1 < width ? channels : 0;
  const lowerLeft = y0 + 1 < height ? upperLeft + width * channels : upperLeft;
  const [a, b, c, d] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
  const between = (channel: number) =>
    data[upperLeft + channel]! * a +
    data[upperLeft + right + channel]! * b +
    data[lowerLeft + channel]! * c +
    data[lowerLeft + right + channel]! * d;
  const opacity = channels === 4 ? between(3) / 255 : 1;
  if (opacity === 0) return;
  for (let channel = 0; channel < 3; channel++) {
    const under = target.data[at + channel]!;
    target.data[at + channel] = under + (between(channel) - under) * opacity + 0.5;
  }
}
