import { documentFile } from '@htp/test-kit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../file-target.ts';
import { faultOf, kindOf } from './file-kind.ts';
import { prepare, type Preparer } from './prepare.ts';
import { shrunk } from './shrinking.ts';

/** A device that draws as a phone does, with files by their paths. */
class Device implements Preparer {
  readonly files = new Map<string, Uint8Array>();
  drawn = 0;
  opensPictures = true;

  put(path: string, bytes: Uint8Array): ChosenFile {
    this.files.set(path, bytes);
    return { name: path, path, bytes: bytes.length };
  }
  async head(path: string, bytes: number): Promise<Uint8Array> {
    return this.files.get(path)!.slice(0, bytes);
  }
  async openPicture({ path }: ChosenFile) {
    const { width = 0, height = 0 } = await sharp(this.files.get(path)!)
      .metadata()
      .catch(() => ({ width: undefined, height: undefined }));
    if (!width || !this.opensPictures) return undefined;
    const draw = async (size: { width: number; height: number }, quality: number) => {
      const jpeg = await sharp(this.files.get(path)!)
        .resize(size)
        .jpeg({ quality: Math.round(quality * 100) })
        .toBuffer();
      return this.put(`drawn-${++this.drawn}`, jpeg);
    };
    return { width, height, draw };
  }
  release(path: string): void {
    this.files.delete(path);
  }
}

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

describe('what a file is', () => {
  it('is told by its first bytes, not by its name', async () => {
    const heads = await Promise.all(
      ['diploma-college-nursing.jpg', 'national-application-form.png', 'chsi-registration-form.pdf'].map(
        documentFile,
      ),
    );
    expect(heads.map((bytes) => kindOf(bytes))).toEqual(['picture', 'picture', 'pdf']);
    expect(kindOf(await noise(8, 8).webp().toBuffer())).toBe('picture');
    const text = (words: string) => kindOf(Uint8Array.from(words, (letter) => letter.charCodeAt(0)));
    expect(text('\0\0\0\x18ftypheic\0\0\0\0')).toBe('heic');
    expect(text('\0\0\0\x18ftypmif1\0\0\0\0')).toBe('heic');
    expect([text('GIF89a'), text('<svg xmlns='), text('PK\x03\x04'), text('')]).toEqual(
      Array(4).fill('other'),
    );
  });
});

describe('before a file is sent', () => {
  it.each([
    [{ kind: 'pdf', bytes: 10 * 1024 * 1024 + 1 } as const, 'too_large'],
    [{ kind: 'pdf', bytes: 10 * 1024 * 1024 } as const, undefined],
    [{ kind: 'picture', bytes: 9, width: 8000, height: 5001 } as const, 'too_many_pixels'],
    [{ kind: 'picture', bytes: 9, width: 8000, height: 5000 } as const, undefined],
    [{ kind: 'other', bytes: 9 } as const, 'kind'],
    [{ kind: 'pdf', bytes: 0 } as const, 'empty'],
  ])('%o is %s', (facts, fault) => expect(faultOf(facts)).toBe(fault));

  it('a photograph of a certificate that is small enough stays as it is', async () => {
    const device = new Device();
    const file = device.put('diploma.jpg', await documentFile('diploma-college-nursing.jpg'));
    expect(await prepare(device, file)).toEqual({ file });
    expect(device.drawn).toBe(0);
  });

  it('a large photograph is made small, its longer side 1600 pixels or more, and what was drawn on the way is let go of', async () => {
    const device = new Device();
    const file = device.put('large.jpg', await noise(1900, 1400).jpeg({ quality: 95 }).toBuffer());
    const prepared = await prepare(device, file);
    if (!('file' in prepared)) throw new Error('refused');
    const { width } = await sharp(device.files.get(prepared.file.path)!).metadata();
    expect(width).toBeGreaterThanOrEqual(1600);
    expect(prepared.file.bytes).toBeLessThan(file.bytes / 2);
    expect(prepared.file.name).toBe('large.jpg');
    expect([...device.files.keys()]).toEqual([prepared.file.path]);
  });

  it('a picture that drawing would only make larger stays as it is', async () => {
    const picture = { bytes: 2_000_000, width: 3000, height: 2000, isAccepted: true };
    const drawn: number[] = [];
    const draw = async ({ width }: { width: number }) => {
      drawn.push(width);
      return { bytes: 2_000_001 };
    };
    expect(await shrunk(picture, draw)).toBeUndefined();
    expect(drawn).toEqual([2400, 2400, 2000, 1600]);
    expect(await shrunk({ ...picture, isAccepted: false }, draw)).toEqual({ bytes: 2_000_001 });
  });

  it('a HEIC becomes a JPEG where the device opens it, and is explained where not', async () => {
    const device = new Device();
    const heif = await noise(400, 300).heif({ compression: 'av1' }).toBuffer();
    const prepared = await prepare(device, device.put('IMG_1.HEIC', heif));
    if (!('file' in prepared)) throw new Error('refused');
    expect(kindOf(device.files.get(prepared.file.path)!)).toBe('picture');
    device.opensPictures = false;
    expect(await prepare(device, device.put('IMG_2.HEIC', heif))).toEqual({ fault: 'heic' });
  });

  it('a picture that is broken is said to be', async () => {
    const device = new Device();
    const bytes = await documentFile('diploma-college-nursing.jpg');
    device.opensPictures = false;
    expect(await prepare(device, device.put('half.jpg', bytes.subarray(0, 400)))).toEqual({
      fault: 'unreadable',
    });
  });

  it('a PDF is left alone', async () => {
    const device = new Device();
    const file = device.put('form.pdf', await documentFile('national-application-form.pdf'));
    expect(await prepare(device, file)).toEqual({ file });
    expect([...device.files.keys()]).toEqual(['form.pdf']);
  });
});
