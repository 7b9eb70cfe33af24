import { idCardPicture } from '@htp/test-kit';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../platform/target.ts';
import { JUDGED_SIDE, photoDefects } from './photo-checks.ts';

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const reduced = sharp(await picture.toBuffer()).resize({
    width: JUDGED_SIDE,
    height: JUDGED_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const { data, info } = await reduced.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

const LARGE = { width: 2000, height: 1500 };
const card = async (name: string) => sharp(await idCardPicture(name)).autoOrient();
const defectsOf = async (picture: Sharp) => photoDefects(await pixelsOf(picture), LARGE);

const TAKEN = [
  ...['front-easy-1', 'front-easy-2', 'front-easy-3', 'front-easy-4'],
  ...['front-medium-1', 'front-medium-2', 'front-medium-3'],
  ...['front-hard-1', 'front-hard-2', 'front-hard-3'],
  ...['back-good-1', 'back-good-2', 'back-expired-1'],
];

describe('what the device says of a photograph', () => {
  it.each(TAKEN)('is nothing when the server takes the picture: %s', async (name) => {
    expect(await defectsOf(await card(name))).toEqual([]);
  });

  it.each(['blurred-1', 'blurred-2'])('is 照片模糊 for %s', async (name) => {
    expect(await defectsOf(await card(name))).toEqual(['blurred']);
  });

  it.each(['glare-1', 'glare-2'])('is 闪光过强 for %s', async (name) => {
    expect(await defectsOf(await card(name))).toEqual(['glare']);
  });

  it.each(['edge-missing-1', 'edge-missing-2', 'wrong-side-1', 'not-id-card-1', 'grayscale-copy-1'])(
    'leaves to the server what only the server can judge: %s',
    async (name) => {
      expect(await defectsOf(await card(name))).toEqual([]);
    },
  );

  it('counts motion in one direction as blur', async () => {
    const picture = await card('front-easy-1');
    const moved = sharp(await picture.resize(1000).toBuffer()).convolve({
      width: 15,
      height: 3,
      kernel: [...Array<number>(15).fill(0), ...Array<number>(15).fill(1), ...Array<number>(15).fill(0)],
    });
    expect(await defectsOf(moved)).toEqual(['blurred']);
  });

  it('takes neither a dim nor a noisy picture for blurred', async () => {
    const dim = (await card('front-easy-3')).linear(0.35, 4);
    expect(await defectsOf(dim)).toEqual([]);
  });

  it('does not take a white table in the sun for glare on the card', async () => {
    const picture = sharp(await (await card('front-easy-1')).resize(700).toBuffer());
    const onWhite = picture.extend({ top: 80, bottom: 80, left: 80, right: 80, background: '#fff' });
    expect(await defectsOf(onWhite)).toEqual([]);
  });

  it('judges an even surface by nothing', async () => {
    const paper = sharp({ create: { width: 800, height: 600, channels: 3, background: '#ddd' } }).png();
    expect(await defectsOf(paper)).toEqual([]);
  });

  it('is 照片太小 where no card that can be read has room', async () => {
    const pixels = await pixelsOf(await card('front-easy-1'));
    expect(photoDefects(pixels, { width: 430, height: 320 })).toEqual(['too_small']);
    expect(photoDefects(pixels, { width: 320, height: 450 })).toEqual([]);
  });

  it('is nothing but the size where the device gives no pixels', () => {
    expect(photoDefects(undefined, LARGE)).toEqual([]);
    expect(photoDefects(undefined, { width: 300, height: 200 })).toEqual(['too_small']);
  });
});
