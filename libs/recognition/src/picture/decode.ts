import sharp from 'sharp';
import type { Raster } from './raster.ts';

sharp.cache(false);
sharp.concurrency(1);

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
const FORMATS = new Set(['jpeg', 'png', 'webp']);

/** The bytes are not a picture that is taken: another kind, broken, or beyond the caps. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError';
}

export interface Photograph {
  /** The upright picture, its longer side at most `longSide`. */
  readonly raster: Raster;
  /** Pixels of the file for each pixel of the raster, 1 or more. */
  readonly reduction: number;
}

/**
 * Decodes JPEG, PNG or WebP of at most 10 MB and 40 megapixels, upright by its EXIF orientation and reduced to
 * `longSide`. The header is judged first, so that an oversized picture is never unpacked.
 * Throws UndecodableError.
 */
export async function decode(bytes: Uint8Array, longSide: number): Promise<Photograph> {
  if (bytes.byteLength > MAX_BYTES) throw new UndecodableError('more than 10 MB');
  try {
    const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const;
    const { format, width, height } = await sharp(bytes, options).metadata();
    if (!FORMATS.has(format) || width * height > MAX_PIXELS) throw new UndecodableError(format);
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raster = { width: info.width, height: info.height, data };
    return { raster, reduction: Math.max(width, height) / Math.max(info.width, info.height) };
  } catch (error) {
    if (error instanceof UndecodableError) throw error;
    throw new UndecodableError('broken or not a picture', { cause: error });
  }
}

/** A smaller copy of a raster, both sides a multiple of `multiple`. */
export async function shrink(raster: Raster, longSide: number, multiple: number): Promise<Raster> {
  const scale = Math.min(1, longSide / Math.max(raster.width, raster.height));
  const fit = (side: number): number => Math.max(multiple, Math.round((side * scale) / multiple) * multiple);
  const { data, info } = await sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
  })
    .resize({ width: fit(raster.width), height: fit(raster.height), fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
