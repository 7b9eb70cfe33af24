import { documentFile } from '@htp/test-kit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import * as hostile from '@htp/test-kit/hostile-files';
import { Sanitizer } from './sanitizer.ts';

const sanitizer = new Sanitizer();
const codeOf = (bytes: Buffer) =>
  sanitizer.sanitize(bytes).then(
    () => 'kept',
    (error: { code?: string }) => error.code,
  );

describe('a picture', () => {
  it.each(['nurse-licence.jpg', 'national-application-form.png'])('%s is kept at its size', async (name) => {
    const original = await documentFile(name);
    const { bytes, mediaType } = await sanitizer.sanitize(original);
    const [before, after] = await Promise.all([sharp(original).metadata(), sharp(bytes).metadata()]);
    expect(mediaType).toBe('image/jpeg');
    expect([after.format, after.width, after.height]).toEqual(['jpeg', before.width, before.height]);
    expect(await difference(original, bytes)).toBeLessThan(2);
  });

  it('loses position and camera, and is turned upright', async () => {
    const original = await hostile.photographWithPlace();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { bytes } = await sanitizer.sanitize(original);
    const { exif, orientation, width, height } = await sharp(bytes).metadata();
    expect({ exif, orientation, width, height }).toEqual({
      exif: undefined,
      orientation: undefined,
      width: 400,
      height: 600,
    });
    expect(bytes.includes('TestPhone')).toBe(false);
  });

  it('loses an archive that was hung on to it', async () => {
    const { bytes } = await sanitizer.sanitize(await hostile.pictureAndArchive());
    expect(bytes.includes('hidden-archive')).toBe(false);
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
  });

  it('gets sides of at most 4000 pixels, and white where nothing was', async () => {
    const large = await hostile.photograph(5000, 100).webp().toBuffer();
    expect(await sharp((await sanitizer.sanitize(large)).bytes).metadata()).toMatchObject({
      width: 4000,
      height: 80,
    });
    const empty = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const { dominant } = await sharp((await sanitizer.sanitize(empty)).bytes).stats();
    expect(dominant.r).toBeGreaterThan(240);
  });

  it('is the same twice, so that a repeated upload is recognised', async () => {
    const original = await documentFile('nurse-licence.jpg');
    const [first, second] = [await sanitizer.sanitize(original), await sanitizer.sanitize(original)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('is refused when cut off, when it lies about its kind, and before it is unpacked when too large', async () => {
    expect(await codeOf(await hostile.truncatedPicture())).toBe('file_broken');
    expect(await codeOf(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), hostile.svg]))).toBe('file_broken');
    expect(await codeOf(hostile.pixelBomb())).toBe('file_too_many_pixels');
    expect(await codeOf(hostile.pixelBomb(6000, 6000))).toBe('file_broken');
  });
});

describe('what is neither JPEG, PNG, WebP nor PDF', () => {
  it.each(['svg', 'html', 'heic', 'gif'] as const)('%s is refused', async (kind) => {
    await expect(sanitizer.sanitize(hostile[kind])).rejects.toMatchObject({
      code: 'media_type_unsupported',
      params: { accepted: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
    });
  });

  it('the empty file is refused', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('media_type_unsupported');
  });
});

describe('a PDF', () => {
  it('is read and written anew in a thread of its own', async () => {
    const safe = await sanitizer.sanitize(await documentFile('chsi-registration-form.pdf'));
    expect(safe).toMatchObject({ mediaType: 'application/pdf', pages: 1 });
  });

  it('is refused with the limit that it breaks', async () => {
    await expect(sanitizer.sanitize(await hostile.pdf(undefined, 21))).rejects.toMatchObject({
      code: 'file_too_many_pages',
      params: { limitPages: 20 },
    });
  });

  it('that unpacks to more than the thread may hold ends the thread, not the process', async () => {
    expect(await codeOf(await hostile.pdfBomb())).toBe('file_broken');
  });
});

/** How far two pictures differ, as the mean over all channels of 0 to 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()));
  let sum = 0;
  for (let i = 0; i < a!.length; i++) sum += Math.abs(a![i]! - b![i]!);
  return sum / a!.length;
}
