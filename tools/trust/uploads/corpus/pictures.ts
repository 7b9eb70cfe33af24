import { crc32, deflateSync } from 'node:zlib';
import { heic, gif, html, photograph, pixelBomb, svg } from '@htp/test-kit/hostile-files';
import sharp from 'sharp';
import { MARK, type Specimen } from './specimen.ts';

/** Segment of a JPEG. */
function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

const after = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** Pictures that are taken, with something in them that must not be kept. */
export async function telling(): Promise<Specimen[]> {
  const jpeg = await photograph(500, 400).jpeg().toBuffer();
  const thumbnail = await photograph(60, 40).jpeg().toBuffer();
  const exif = {
    IFD0: { Make: MARK, ImageDescription: MARK },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 35/1 0/1' },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${MARK}</x:xmpmeta>`;
  const dirty = (name: string, bytes: Buffer): Specimen => ({ name, bytes, meant: 'clean', dirty: true });
  const photo = () => photograph(500, 400);
  return [
    dirty('JPEG with EXIF and place', await photo().withExif(exif).jpeg().toBuffer()),
    dirty('JPEG with XMP', after(jpeg, segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`))),
    dirty('JPEG with a colour profile', await photo().withIccProfile('p3').jpeg().toBuffer()),
    dirty('JPEG with a comment', after(jpeg, segment(0xfe, MARK))),
    dirty('JPEG with Photoshop data', after(jpeg, segment(0xed, `Photoshop 3.0\0${MARK}`))),
    dirty('JPEG with a thumbnail in EXIF', after(jpeg, segment(0xe1, exifWithThumbnail(thumbnail)))),
    dirty('JPEG with a second picture behind', Buffer.concat([jpeg, thumbnail, Buffer.from(MARK)])),
    dirty(
      'JPEG and ZIP',
      Buffer.concat([jpeg, Buffer.from(`PK\x03\x04${MARK}PK\x05\x06${'\0'.repeat(18)}`)]),
    ),
    dirty('JPEG and HTML', after(jpeg, segment(0xfe, `<script>alert('${MARK}')</script>`))),
    dirty('JPEG and PHAR', Buffer.concat([jpeg, Buffer.from(`<?php __HALT_COMPILER(); ?>${MARK}GBMB`)])),
    dirty('JPEG and PDF', Buffer.concat([jpeg, Buffer.from(`\n%PDF-1.4 ${MARK}\n%%EOF`)])),
    dirty('PNG with texts', pngWith(await photo().png().toBuffer(), 'tEXt', Buffer.from(`Comment\0${MARK}`))),
    dirty('PNG with EXIF', await photo().withExif(exif).png().toBuffer()),
    dirty('WebP with EXIF', await photo().withExif(exif).webp().toBuffer()),
    { name: 'JPEG with a double extension', bytes: jpeg, meant: 'clean', fileName: 'a.jpg.php' },
    { name: 'JPEG that says it is HTML', bytes: jpeg, meant: 'clean', fileName: 'a.html', type: 'text/html' },
    { name: 'JPEG with a name of a folder', bytes: jpeg, meant: 'clean', fileName: `../../../tmp/${MARK}` },
    {
      name: 'JPEG with a long name',
      bytes: jpeg,
      meant: 'clean',
      fileName: `${MARK}${'长'.repeat(3000)}.jpg`,
    },
    { name: 'animated WebP', bytes: await animated('webp'), meant: 'clean', dirty: true },
    { name: 'CMYK JPEG', bytes: await photo().toColourspace('cmyk').jpeg().toBuffer(), meant: 'clean' },
    { name: '16-bit PNG', bytes: await photo().toColourspace('rgb16').png().toBuffer(), meant: 'clean' },
  ];
}

/** Pictures that unpack to far more than they are, or take far longer. */
export async function bombs(): Promise<Specimen[]> {
  const plain = await photograph(64, 64).png().toBuffer();
  const packed = deflateSync(Buffer.alloc(100_000_000, MARK), { level: 9 });
  const text = Buffer.concat([Buffer.from('Comment\0\0'), packed]);
  const profile = Buffer.concat([Buffer.from('ICC\0\0'), packed]);
  return [
    { name: 'PNG of 100,000 × 100,000', bytes: pixelBomb(100_000, 100_000), meant: 'refused' },
    { name: 'PNG of 30,000 × 1,400', bytes: pixelBomb(30_000, 1_400), meant: 'refused' },
    { name: 'PNG with sides beyond all bounds', bytes: pixelBomb(0x7fffffff, 0x7fffffff), meant: 'refused' },
    { name: 'JPEG of 65,500 × 65,500', bytes: await wideJpeg(65_500), meant: 'refused' },
    { name: 'WebP of 16,383 × 16,383', bytes: await wideWebp(), meant: 'refused' },
    { name: 'PNG with a packed text of 100 MB', bytes: pngWith(plain, 'zTXt', text), meant: 'clean' },
    { name: 'PNG with a packed profile of 100 MB', bytes: pngWith(plain, 'iCCP', profile), meant: 'clean' },
    { name: 'progressive JPEG of many scans', bytes: await manyScans(), meant: 'clean' },
    { name: 'PNG of 40 megapixels', bytes: await flat(8_000, 5_000), meant: 'clean' },
    { name: 'interlaced PNG of 40 megapixels', bytes: await flat(8_000, 5_000, true), meant: 'clean' },
  ];
}

/** Kinds that are not on the list, whatever they call themselves. */
export async function otherKinds(): Promise<Specimen[]> {
  const refused = (name: string, bytes: Buffer): Specimen => ({
    name,
    bytes,
    meant: 'refused',
    fileName: 'a.jpg',
    type: 'image/jpeg',
  });
  const photo = () => photograph(64, 64);
  const entity = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  return [
    refused('SVG with a script', svg),
    refused('SVG with an entity', Buffer.from(`${entity}<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>`)),
    refused('HTML', html),
    refused('GIF', gif),
    refused('GIF and script', Buffer.from(`GIF89a/*${MARK}*/=1;alert(1)`)),
    refused('animated GIF', await animated('gif')),
    refused('HEIC', heic),
    refused('AVIF', await photo().avif({ effort: 0 }).toBuffer()),
    refused('TIFF', await photo().tiff().toBuffer()),
    refused('BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)])),
    refused('ICO', Buffer.concat([Buffer.from('0000010001001010', 'hex'), Buffer.alloc(200)])),
    refused('JPEG 2000', Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(200)])),
    refused('ZIP', Buffer.from(`PK\x03\x04${'\0'.repeat(100)}`)),
    refused('program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])),
    refused('text', Buffer.from(`${MARK}\n`.repeat(50))),
    refused('nothing', Buffer.alloc(0)),
    refused('one byte', Buffer.from([0xff])),
    refused('JPEG header and SVG', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), svg])),
    refused('PNG header and HTML', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), html])),
    refused('WebP header and nothing', Buffer.from('RIFF\x24\0\0\0WEBPVP8 \0\0\0\0', 'latin1')),
  ];
}

/** Cut off after every so many bytes. */
export async function cutOff(every: number): Promise<Specimen[]> {
  const specimens: Specimen[] = [];
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await photograph(260, 180).toFormat(format).toBuffer();
    for (let end = every; end < whole.length - 100; end += every)
      specimens.push({
        name: `${format} cut off at ${end}`,
        bytes: whole.subarray(0, end),
        meant: 'refused',
      });
  }
  return specimens;
}

function pngWith(png: Buffer, type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  const HEADER = 33;
  return Buffer.concat([png.subarray(0, HEADER), length, body, checksum, png.subarray(HEADER)]);
}

/** EXIF (big-endian) whose second directory has a JPEG. */
function exifWithThumbnail(thumbnail: Buffer): Buffer {
  const tiff = Buffer.alloc(44);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt32BE(14, 10);
  tiff.writeUInt16BE(2, 14);
  tiff.set([0x02, 0x01, 0, 4, 0, 0, 0, 1, 0, 0, 0, 44], 16);
  tiff.set([0x02, 0x02, 0, 4, 0, 0, 0, 1], 28);
  tiff.writeUInt32BE(thumbnail.length, 36);
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, thumbnail]);
}

async function animated(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = ['#f00', '#0f0'].map((background) =>
    sharp({ create: { width: 40, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A small picture whose header has been made large. */
async function wideJpeg(side: number): Promise<Buffer> {
  const jpeg = await photograph(64, 64).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(side, frame + 5);
  jpeg.writeUInt16BE(side, frame + 7);
  return jpeg;
}

async function wideWebp(): Promise<Buffer> {
  const webp = await photograph(64, 64).webp().toBuffer();
  const frame = webp.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  webp.writeUInt16LE(16_383, frame + 3);
  webp.writeUInt16LE(16_383, frame + 5);
  return webp;
}

/** Its last scan again and again: each goes over the whole picture. */
async function manyScans(): Promise<Buffer> {
  const jpeg = await flatJpeg();
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const table = jpeg.lastIndexOf(Buffer.from([0xff, 0xc4]), scan);
  const last = jpeg.subarray(table > 0 && scan - table < 300 ? table : scan, jpeg.length - 2);
  const times = Math.min(1_000, Math.floor(9_000_000 / last.length));
  return Buffer.concat([
    jpeg.subarray(0, -2),
    ...Array.from({ length: times }, () => last),
    jpeg.subarray(-2),
  ]);
}

const flatJpeg = () =>
  sharp({ create: { width: 5_000, height: 4_000, channels: 3, background: '#789' } })
    .jpeg({ progressive: true })
    .toBuffer();

const flat = (width: number, height: number, progressive = false) =>
  sharp({ create: { width, height, channels: 3, background: '#789' } })
    .png({ compressionLevel: 9, progressive })
    .toBuffer();
