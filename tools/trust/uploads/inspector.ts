import { inflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Longer sides than these are not kept. */
const LONGEST_SIDE = 4000;

/** Segments that a picture needs to be shown, and the JFIF header. */
const NEEDED = new Set([0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xda, 0xdd]);

/** Names of a PDF behind which something acts, fetches, hides or tells of whoever made it. */
const UNWANTED_NAMES =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|EF|OpenAction|AA|XFA|URI|SubmitForm|ImportData|GoToR|GoToE|RichMedia|Movie|Sound|Rendition|Encrypt|Metadata|AcroForm|Outlines|PieceInfo|Title|Author)(?![A-Za-z])/g;

/**
 * What a file that is served has in it that it should not: read by parsers of its own, and by sharp.
 * @param marks texts that were hidden in what was sent
 */
export async function faultsOf(bytes: Buffer, marks: readonly string[] = []): Promise<string[]> {
  const faults = bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? pdfFaults(bytes) : jpegFaults(bytes);
  if (faults.length === 0 && bytes[0] === 0xff) faults.push(...(await decodedFaults(bytes)));
  const texts = bytes[0] === 0x25 ? [bytes, ...streamsOf(bytes)] : [bytes];
  for (const mark of marks)
    if (texts.some((text) => text.includes(mark))) faults.push('what was hidden in it');
  return faults;
}

/** Walks the segments of a JPEG (ITU-T T.81, annex B). */
function jpegFaults(bytes: Buffer): string[] {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return ['no JPEG'];
  const faults: string[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return [...faults, 'bytes between segments'];
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!NEEDED.has(marker)) faults.push(segmentName(marker, bytes.subarray(at + 4, end)));
    if (marker === 0xe0 && end - at > 18) faults.push('a thumbnail');
    at = marker === 0xda ? afterScan(bytes, end) : end;
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9) faults.push('no end');
  if (at + 2 < bytes.length) faults.push('trailing bytes');
  return faults;
}

/** Where the next segment begins: in a scan, 0xFF is followed by zero or a restart marker. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function segmentName(marker: number, content: Buffer): string {
  const text = content.subarray(0, 40).toString('latin1');
  if (text.startsWith('Exif')) return 'EXIF';
  if (text.startsWith('http://ns.adobe.com/')) return 'XMP';
  if (text.startsWith('ICC_PROFILE')) return 'a colour profile';
  return marker === 0xfe ? 'a comment' : `a segment ${marker.toString(16)}`;
}

async function decodedFaults(bytes: Buffer): Promise<string[]> {
  const { format, width, height, exif, icc, xmp, iptc, pages, orientation } = await sharp(bytes).metadata();
  const faults: string[] = [];
  if (format !== 'jpeg') faults.push(`${format} by sharp`);
  if (Math.max(width, height) > LONGEST_SIDE) faults.push('too large');
  if (exif ?? icc ?? xmp ?? iptc) faults.push('metadata by sharp');
  if ((pages ?? 1) > 1) faults.push('more than one picture');
  if (orientation !== undefined) faults.push('an orientation');
  return faults;
}

/** Every name, also in streams of objects and behind `#61` escapes; photographs inside are walked as loose ones. */
function pdfFaults(bytes: Buffer): string[] {
  const faults = new Set<string>();
  const text = bytes.toString('latin1');
  const ends = text.split('%%EOF').length - 1;
  if (ends !== 1) faults.add('more than one revision');
  if (!/%%EOF\s*$/.test(text)) faults.add('trailing bytes');
  for (const readable of [outsideStreams(text), ...streamsOf(bytes).map((it) => it.toString('latin1'))]) {
    const plain = readable.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    for (const [, name] of plain.matchAll(UNWANTED_NAMES)) faults.add(`/${name}`);
  }
  for (const stream of rawStreamsOf(bytes))
    if (stream.length > 4 && stream.readUInt16BE(0) === 0xffd8)
      for (const fault of jpegFaults(stream)) if (isTelling(fault)) faults.add(`${fault} inside`);
  return [...faults];
}

/** A photograph in a PDF keeps its pixels as they are, so that its own layout is not ours. */
const isTelling = (fault: string) => ['EXIF', 'XMP', 'a comment', 'a colour profile'].includes(fault);

const outsideStreams = (text: string) => text.replace(/stream\r?\n[\s\S]*?endstream/g, '');

function* rawStreamsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const to = bytes.indexOf('endstream', from);
    if (to < 0) return;
    yield bytes.subarray(from, to);
  }
}

/** Those that unpack. */
function streamsOf(bytes: Buffer): Buffer[] {
  const unpacked: Buffer[] = [];
  for (const stream of rawStreamsOf(bytes))
    try {
      unpacked.push(inflateSync(stream, { maxOutputLength: 50_000_000 }));
    } catch {
      // A picture, or what a filter we do not read has packed: what acts is never in these.
    }
  return unpacked;
}
