import { randomBytes } from 'node:crypto';
import { type IdCardLabel, idCardLabel, idCardPicture } from '@htp/test-kit';
import sharp from 'sharp';
import { type Shingle, shinglesOf } from '../traces/shingles.ts';

/** As wide as the recogniser works on, so that what it unpacks is known. */
const LONG_SIDE = 1600;
const NOISE = 64 * 1024;
/** Pixels are many, and written in blocks if at all. */
const PIXELS_APART = 128 * 1024;

/** A picture that was never there before and never will be again, and what it shows. */
export interface Canary {
  readonly name: string;
  readonly picture: Buffer;
  /** As whoever decodes it has them in memory. */
  readonly pixels: Buffer;
}

/** A photograph of `/samples` with a grain of its own: it reads as before, and no stretch of its bytes is anybody else's. */
export async function canaryOf(sample: string, serial: number): Promise<Canary> {
  const { data, info } = await sharp(await idCardPicture(sample))
    .autoOrient()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  grain(data);
  const { width, height, channels } = info;
  const picture = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 88 }).toBuffer();
  const pixels = await sharp(picture).raw().toBuffer();
  return { name: `${sample} ${serial}`, picture, pixels };
}

export function* traces({ name, picture, pixels }: Canary): Generator<Shingle> {
  yield* shinglesOf(name, picture);
  yield* shinglesOf(`${name} decoded`, pixels, PIXELS_APART);
}

/** What is printed on it. */
export const printedOn = (sample: string): Promise<IdCardLabel> => idCardLabel(sample);

/** Moves each value by -6 to 6. */
function grain(pixels: Buffer): void {
  const noise = randomBytes(NOISE);
  for (let at = 0; at < pixels.length; at++) {
    const moved = pixels[at]! + (noise[(at * 7 + (at >>> 16)) % NOISE]! % 13) - 6;
    pixels[at] = moved < 0 ? 0 : moved > 255 ? 255 : moved;
  }
}
