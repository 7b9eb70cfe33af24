import sharp from 'sharp';

/** What a picture looks like, in few bits (a perceptual hash: signs of its lowest cosine waves against their median). */
export interface PictureHash {
  /** 64 bits, the same for one picture saved, resized or lit a little differently; forms of one print agree here too. */
  readonly hash: Buffer;
  /** 1024 bits, which tell such forms apart. */
  readonly detail: Buffer;
}

/** Two pictures whose hashes differ in no more bits of 64 look alike. */
export const ALIKE_BITS = 6;
/**
 * Pictures that look alike and whose details differ in no more bits of 1024 show the same sheet. Saved anew or lit otherwise it differs
 * in about a hundred; another name and number in the same print, in 140 and more (measured on the sample papers).
 */
export const SAME_BITS = 120;
const BAND_BITS = 16;
const COARSE = { side: 32, waves: 8 };
const FINE = { side: 128, waves: 32 };

/** @throws Error when the bytes are no picture */
export async function hashPicture(picture: Buffer): Promise<PictureHash> {
  const pixels = await greyOf(picture, FINE.side);
  const coarse = await greyOf(picture, COARSE.side);
  return { hash: signs(coarse, COARSE), detail: signs(pixels, FINE) };
}

/** In how many bits two hashes of one length differ. */
export function differingBits(a: Buffer, b: Buffer): number {
  let bits = 0;
  for (let index = 0; index < a.length; index++) {
    for (let rest = a[index]! ^ b[index]!; rest > 0; rest &= rest - 1) bits++;
  }
  return bits;
}

/** The quarters of a hash as numbers that no other quarter can be: for the index. */
export function bandsOf(hash: Buffer): number[] {
  return [0, 1, 2, 3].map((band) => placed(band, hash.readUInt16BE(band * 2)));
}

/**
 * What the quarters of every hash alike contain at least one of: of six differing bits at most one lies in some quarter, so that this one
 * is ours, or ours with one bit turned.
 */
export function bandsOfAlike(hash: Buffer): number[] {
  return [0, 1, 2, 3].flatMap((band) => {
    const quarter = hash.readUInt16BE(band * 2);
    const turned = Array.from({ length: BAND_BITS }, (_, bit) => quarter ^ (1 << bit));
    return [quarter, ...turned].map((value) => placed(band, value));
  });
}

/** As PostgreSQL writes `bit(64)`. */
export const bitsOf = (hash: Buffer): string =>
  [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');

const placed = (band: number, quarter: number) => (band << BAND_BITS) | quarter;

async function greyOf(picture: Buffer, side: number): Promise<Float64Array> {
  const raw = await sharp(picture)
    .greyscale()
    .resize(side, side, { fit: 'fill', kernel: 'cubic', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
  return Float64Array.from(raw);
}

/** One bit for each wave but the mean brightness, which takes the place of the last: whether it is stronger than the median. */
function signs(pixels: Float64Array, { side, waves }: { side: number; waves: number }): Buffer {
  const strengths = lowestWaves(pixels, side, waves);
  const [, ...others] = strengths;
  const median = [...others].sort((a, b) => a - b)[Math.floor(others.length / 2)]!;
  const bits = Buffer.alloc(strengths.length / 8);
  others.forEach((strength, index) => {
    if (strength > median) bits[index >> 3]! |= 0x80 >> (index & 7);
  });
  return bits;
}

/** The lowest waves of a two-dimensional cosine transform, row by row. */
function lowestWaves(pixels: Float64Array, side: number, waves: number): number[] {
  const cosines = Array.from({ length: waves }, (_, wave) =>
    Float64Array.from({ length: side }, (_, at) => Math.cos((Math.PI * (at + 0.5) * wave) / side)),
  );
  const rows = Array.from({ length: side }, (_, row) => {
    const line = pixels.subarray(row * side, (row + 1) * side);
    return cosines.map((cosine) => product(line, cosine));
  });
  return cosines.flatMap((vertical) =>
    cosines.map((_, wave) => rows.reduce((sum, row, at) => sum + row[wave]! * vertical[at]!, 0)),
  );
}

function product(line: Float64Array, cosine: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < line.length; at++) sum += line[at]! * cosine[at]!;
  return sum;
}
