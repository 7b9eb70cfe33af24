import { constants, createInflateRaw } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { ExcessError } from './excess.ts';

/** By all names that readers know (ISO 32000-1, tables 6 and 94). */
const PACKERS = new Map([
  ...(['FlateDecode', 'Fl'] as const).map((name) => [name, 'FlateDecode'] as const),
  ...(['LZWDecode', 'LZW'] as const).map((name) => [name, 'LZWDecode'] as const),
  ...(['ASCII85Decode', 'A85'] as const).map((name) => [name, 'ASCII85Decode'] as const),
  ...(['ASCIIHexDecode', 'AHx'] as const).map((name) => [name, 'ASCIIHexDecode'] as const),
  ...(['RunLengthDecode', 'RL'] as const).map((name) => [name, 'RunLengthDecode'] as const),
]) as ReadonlyMap<string, string>;
const PICTURE_CODECS = ['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode'];
const MOST_FILTERS = 3;
/** What says how it was packed (CMF, FLG) is left out: `zlib` refuses windows that readers take. */
const ZLIB_HEADER = 2;
/** What was counted is let go in pieces that the collector keeps up with. */
const CHUNK = 64 * 1024;

/** A stream's filters in the order in which they are undone. @throws ExcessError for what not everybody undoes alike */
export function filtersOf({ dict }: PDFRawStream): string[] {
  // Content of another file; some readers take it for the filter's short name.
  if (dict.has(PDFName.of('F'))) throw new ExcessError('content from elsewhere');
  const filter = dict.lookup(PDFName.of('Filter'));
  const list =
    filter instanceof PDFArray ? filter.asArray().map((item) => dict.context.lookup(item)) : [filter];
  const names = list.filter((item) => item !== undefined).map(nameOf);
  const isKnown = names.every(
    (name, index) => PACKERS.has(name) || (PICTURE_CODECS.includes(name) && index === names.length - 1),
  );
  if (!isKnown || names.length > MOST_FILTERS) throw new ExcessError('filters');
  return names;
}

function nameOf(filter: PDFObject): string {
  if (!(filter instanceof PDFName)) throw new ExcessError('a filter without a name');
  return filter.decodeText();
}

/** What a stream holds, but for a picture's own codec. @throws ExcessError when it is more than `most` */
export async function unpacked(stream: PDFRawStream, most: number): Promise<Uint8Array> {
  let bytes = stream.contents;
  for (const filter of filtersOf(stream)) {
    const packer = PACKERS.get(filter);
    if (packer === 'FlateDecode') {
      const chunks: Uint8Array[] = [];
      await inflate(bytes, most, (chunk) => chunks.push(chunk));
      bytes = Buffer.concat(chunks);
    } else if (packer) bytes = unpackedOtherwise(bytes, packer, stream.dict, most);
  }
  return bytes;
}

/** How much that is, without holding it where it is packed as nearly everything is. @throws ExcessError likewise */
export async function unpackedLength(stream: PDFRawStream, most: number): Promise<number> {
  const [only, ...more] = filtersOf(stream);
  const isInflated = only !== undefined && more.length === 0 && PACKERS.get(only) === 'FlateDecode';
  return isInflated ? inflate(stream.contents, most) : (await unpacked(stream, most)).length;
}

async function inflate(
  bytes: Uint8Array,
  most: number,
  take: (chunk: Uint8Array) => unknown = () => undefined,
): Promise<number> {
  const inflating = createInflateRaw({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
  inflating.end(bytes.subarray(ZLIB_HEADER));
  let length = 0;
  try {
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) throw new ExcessError('unpacks to too much');
      take(chunk);
    }
  } catch (error) {
    if (error instanceof ExcessError) throw error;
    // Readers show what came until there.
  }
  return length;
}

function unpackedOtherwise(bytes: Uint8Array, packer: string, dict: PDFDict, most: number): Uint8Array {
  const alone = PDFDict.withContext(dict.context);
  alone.set(PDFName.of('Filter'), PDFName.of(packer));
  const unpacking = decodePDFRawStream(PDFRawStream.of(alone, bytes)) as {
    getBytes(length: number): Uint8Array;
  };
  const content = unpacking.getBytes(most + 1);
  if (content.length > most) throw new ExcessError('unpacks to too much');
  return content;
}
