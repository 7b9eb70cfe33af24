import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;
const LOCAL_ENTRY_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Sizes and places that stand elsewhere: ZIP64, which no spreadsheet of ours needs. */
const ELSEWHERE = 0xffffffff;

export interface ZipPart {
  readonly name: string;
  /** Unpacks it; never to more than it says of itself. @throws when it holds anything else than it says */
  unpack(): Buffer;
  /** Length when unpacked, as it says of itself. */
  readonly length: number;
}

/**
 * The parts of a ZIP archive by its directory, nothing unpacked yet.
 * @throws RangeError for what is no archive, is encrypted, or needs ZIP64
 */
export function zipParts(archive: Buffer): ZipPart[] {
  const end = endOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  const parts: ZipPart[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry of a directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const nameAt = at + DIRECTORY_ENTRY_LENGTH;
    const name = archive.subarray(nameAt, nameAt + nameLength).toString('utf8');
    parts.push(partAt(archive, at, name));
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return parts;
}

function endOfDirectory(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= first; at--)
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new RangeError('no archive');
}

function partAt(archive: Buffer, entry: number, name: string): ZipPart {
  const method = archive.readUInt16LE(entry + 10);
  const packedLength = archive.readUInt32LE(entry + 20);
  const length = archive.readUInt32LE(entry + 24);
  const local = archive.readUInt32LE(entry + 42);
  if (archive.readUInt16LE(entry + 8) & ENCRYPTED) throw new RangeError('encrypted');
  if (method !== STORED && method !== DEFLATED) throw new RangeError('unknown packing');
  if ([packedLength, length, local].includes(ELSEWHERE)) throw new RangeError('ZIP64');
  const unpack = () => {
    const start =
      local + LOCAL_ENTRY_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedLength);
    const bytes = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: length || 1 });
    if (bytes.length !== length) throw new RangeError('another length than announced');
    return bytes;
  };
  return { name, length, unpack };
}
