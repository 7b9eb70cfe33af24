import { documentFile } from '@htp/test-kit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ALIKE_BITS,
  bandsOf,
  bandsOfAlike,
  differingBits,
  hashPicture,
  type PictureHash,
  SAME_BITS,
} from './picture-hash.ts';

let licence: Buffer;
let hash: PictureHash;

beforeAll(async () => {
  licence = await documentFile('nurse-licence.jpg');
  hash = await hashPicture(licence);
});

const bits = (other: PictureHash) => differingBits(hash.hash, other.hash);
const detailBits = (other: PictureHash) => differingBits(hash.detail, other.detail);

describe('what a picture looks like', () => {
  it('stays when it is saved smaller, worse, or a little cropped', async () => {
    const smaller = await hashPicture(await sharp(licence).resize(1000).jpeg({ quality: 55 }).toBuffer());
    const { width, height } = await sharp(licence).metadata();
    const inner = { left: 20, top: 15, width: width - 40, height: height - 30 };
    const cropped = await hashPicture(await sharp(licence).extract(inner).jpeg().toBuffer());
    for (const other of [smaller, cropped]) {
      expect(bits(other)).toBeLessThanOrEqual(ALIKE_BITS);
      expect(detailBits(other)).toBeLessThanOrEqual(SAME_BITS);
    }
  });

  it('differs in detail where only what stands on the form is another’s', async () => {
    const lines = { left: 300, top: 700, width: 900, height: 250 };
    const typed = await sharp(licence).extract(lines).flop().toBuffer();
    const other = await sharp(licence)
      .composite([{ input: typed, left: lines.left, top: lines.top }])
      .jpeg()
      .toBuffer();
    expect(detailBits(await hashPicture(other))).toBeGreaterThan(SAME_BITS);
  });

  it('differs altogether of another paper', async () => {
    expect(bits(await hashPicture(await documentFile('diploma-college-nursing.jpg')))).toBeGreaterThan(
      ALIKE_BITS,
    );
  });

  it('is found by one of its quarters, however six bits are turned', () => {
    const findable = new Set(bandsOfAlike(hash.hash));
    for (let turn = 0; turn < 500; turn++) {
      const other = Buffer.from(hash.hash);
      for (let bit = 0; bit < ALIKE_BITS; bit++) {
        const at = (turn * 37 + bit * (1 + (turn % 13)) * 11) % 64;
        other[at >> 3]! ^= 0x80 >> (at & 7);
      }
      expect(bandsOf(other).some((band) => findable.has(band))).toBe(true);
    }
  });
});
