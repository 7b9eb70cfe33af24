import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest that the format knows: an archive says nothing of when it was made. */
const DATE = 0x21;

export interface PackedPart {
  readonly name: string;
  readonly content: Buffer;
  readonly crc: number;
  /** Length when unpacked. */
  readonly length: number;
}

/** Packs a part as its text comes; only what is packed stays in memory, and packing itself is done off the main thread. */
export async function pack(
  name: string,
  text: AsyncIterable<string> | Iterable<string>,
): Promise<PackedPart> {
  let crc = 0;
  let length = 0;
  const chunks: Buffer[] = [];
  await pipeline(
    async function* () {
      for await (const piece of text) {
        const bytes = Buffer.from(piece);
        crc = crc32(bytes, crc);
        length += bytes.length;
        yield bytes;
      }
    },
    createDeflateRaw(),
    async (packed) => {
      for await (const chunk of packed) chunks.push(chunk as Buffer);
    },
  );
  return { name, content: Buffer.concat(chunks), crc, length };
}

/** Packs a part that is in memory already, fast rather than small. */
export function packInMemory(name: string, bytes: Buffer): PackedPart {
  const content = deflateRawSync(bytes, { level: constants.Z_BEST_SPEED });
  return { name, content, crc: crc32(bytes), length: bytes.length };
}

/** A ZIP archive of these parts (APPNOTE 6.3, without ZIP64: every part under 4 GB). */
export function zipArchive(parts: readonly PackedPart[]): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const local = Buffer.concat([localHeader(part), Buffer.from(part.name), part.content]);
    directory.push(directoryEntry(part, at));
    entries.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...entries, listed, endOfDirectory(parts.length, listed.length, at)]);
}

function localHeader(part: PackedPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_ENTRY, 0);
  writeFacts(header, 4, part);
  return header;
}

function directoryEntry(part: PackedPart, place: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
  entry.writeUInt16LE(VERSION, 4);
  writeFacts(entry, 6, part);
  entry.writeUInt32LE(place, 42);
  return Buffer.concat([entry, Buffer.from(part.name)]);
}

/** What the local header and the directory say alike. */
function writeFacts(into: Buffer, at: number, { name, content, crc, length }: PackedPart): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(UTF8_NAMES, at + 2);
  into.writeUInt16LE(DEFLATED, at + 4);
  into.writeUInt16LE(DATE, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(content.length, at + 14);
  into.writeUInt32LE(length, at + 18);
  into.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function endOfDirectory(count: number, length: number, place: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(place, 16);
  return end;
}
