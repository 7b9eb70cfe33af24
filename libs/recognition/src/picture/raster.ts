import { project, unitSquareTo, type Quad } from './geometry.ts';

/** Pixels in memory: red, green, blue, one byte each, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * The content of a quad drawn straight into a new picture of the given size. Positions outside the source repeat its
 * border. Where the source is finer than the result, several positions are averaged for each pixel.
 */
export function straighten(source: Raster, quad: Quad, width: number, height: number, samples = 1): Raster {
  const map = unitSquareTo(quad);
  const data = new Uint8Array(width * height * 3);
  const colour = new Float32Array(3);
  const share = 1 / (samples * samples);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      colour.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        const dx = ((s % samples) + 0.5) / samples;
        const dy = (Math.floor(s / samples) + 0.5) / samples;
        const at = project(map, { x: (x + dx) / width, y: (y + dy) / height });
        addSample(source, at.x, at.y, colour);
      }
      for (let c = 0; c < 3; c++) data[to++] = Math.round(colour[c]! * share);
    }
  }
  return { width, height, data };
}

/** Adds the bilinear colour at a position; pixel centres lie at half coordinates. */
function addSample(source: Raster, x: number, y: number, into: Float32Array): void {
  const { width, height, data } = source;
  const px = Math.min(Math.max(x - 0.5, 0), width - 1);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1);
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const fx = px - x0;
  const fy = py - y0;
  const right = x0 + 1 < width ? 3 : 0;
  const below = y0 + 1 < height ? width * 3 : 0;
  const at = (y0 * width + x0) * 3;
  for (let c = 0; c < 3; c++) {
    const top = data[at + c]! * (1 - fx) + data[at + right + c]! * fx;
    const bottom = data[at + below + c]! * (1 - fx) + data[at + below + right + c]! * fx;
    into[c]! += top * (1 - fy) + bottom * fy;
  }
}

/** Brightness (ITU-R BT.601) of every pixel, 0 … 255. */
export function luminance({ width, height, data }: Raster): Float32Array {
  const out = new Float32Array(width * height);
  for (let i = 0, at = 0; i < out.length; i++, at += 3) {
    out[i] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  }
  return out;
}

/** The value below which the given share of the values lies. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
