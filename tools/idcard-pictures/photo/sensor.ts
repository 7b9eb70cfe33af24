import type { Random } from '../random.ts';
import type { Raster } from './raster.ts';

const NOISE_VALUES = 1 << 17;

/** Adds, in place, the sensor's noise with this deviation (of 255): mostly the same in all colours, darker places a little more. */
export function addNoise({ data, width, height }: Raster, deviation: number, random: Random): void {
  const normal = Float32Array.from({ length: NOISE_VALUES }, () => random.normal() * deviation);
  const mask = NOISE_VALUES - 1;
  for (let y = 0, i = 0; y < height; y++) {
    // Each row starts elsewhere in the table, so that no pattern of it can be seen.
    let [brightness, colour] = [random.int(0, mask), random.int(0, mask)];
    for (let x = 0; x < width; x++) {
      const shared = normal[brightness++ & mask]! * 0.85;
      for (let channel = 0; channel < 3; channel++, i++) {
        const value = data[i]! + (shared + normal[colour++ & mask]! * 0.5) * (1.15 - data[i]! * 0.0012);
        data[i] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
      }
    }
  }
}

/** The picture as a hand that moves by so many pixels in the direction (degrees) takes it. */
export function movedDuringExposure(picture: Raster, pixels: number, direction: number): Raster {
  const { data, width, height } = picture;
  const steps = Math.min(28, Math.max(2, Math.ceil(pixels)));
  const [dx, dy] = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
  const offsets = Array.from({ length: steps }, (_, i) => {
    const along = (i / (steps - 1) - 0.5) * pixels;
    return { x: Math.round(along * dx), y: Math.round(along * dy) };
  });
  const result = Buffer.alloc(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) averageInto(result, i, picture, x, y, offsets);
  }
  return { data: result, width, height, channels: 3 };
}

function averageInto(
  result: Buffer,
  i: number,
  { data, width, height }: Raster,
  x: number,
  y: number,
  offsets: { x: number; y: number }[],
): void {
  let [red, green, blue] = [0, 0, 0];
  for (const offset of offsets) {
    const sourceX = Math.min(width - 1, Math.max(0, x + offset.x));
    const sourceY = Math.min(height - 1, Math.max(0, y + offset.y));
    const at = (sourceY * width + sourceX) * 3;
    red += data[at]!;
    green += data[at + 1]!;
    blue += data[at + 2]!;
  }
  result[i] = red / offsets.length + 0.5;
  result[i + 1] = green / offsets.length + 0.5;
  result[i + 2] = blue / offsets.length + 0.5;
}
