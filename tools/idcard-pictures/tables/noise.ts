import sharp from 'sharp';

import type { Random } from '../random.ts';

/** A field of values 0 to 255 that changes smoothly; `cells` tells how many grains lie across and down. */
export async function smoothNoise(
  random: Random,
  side: number,
  cells: { across: number; down: number },
): Promise<Buffer> {
  const grains = Buffer.from(Array.from({ length: cells.across * cells.down }, () => random.int(0, 255)));
  return sharp(grains, { raw: { width: cells.across, height: cells.down, channels: 1 } })
    .resize(side, side, { fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer();
}

/** Adds the fields in their weights to a picture of three channels: a value of 128 leaves it as it is. */
export function modulated(picture: Buffer, fields: { field: Buffer; weight: number }[]): Buffer {
  const result = Buffer.alloc(picture.length);
  for (let pixel = 0, i = 0; i < picture.length; pixel++) {
    let change = 0;
    for (const { field, weight } of fields) change += ((field[pixel] ?? 128) - 128) * weight;
    for (let channel = 0; channel < 3; channel++, i++) {
      const value = (picture[i] ?? 0) + change;
      result[i] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
  return result;
}
