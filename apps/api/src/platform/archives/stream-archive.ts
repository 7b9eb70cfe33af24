import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ArchiveEntry {
  /** Path within the archive. */
  readonly name: string;
  readonly content: Buffer;
  /** Whether it is packed already, as pictures are. */
  readonly packed?: boolean;
}

/** An archive says nothing of when it was made: 1 January 1980, the earliest that the format knows. */
const MADE = new Date(1980, 0, 1);

/**
 * A ZIP archive that is written as it is read: the next entry is asked for when the one before has gone out, so that one of them is in
 * memory at a time. When the reader goes away nothing more is asked for; an error of an entry breaks the archive off.
 */
export function streamArchive(entries: AsyncIterable<ArchiveEntry>): Readable {
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  const gone = new AbortController();
  output.once('close', () => gone.abort());
  fill(archive, entries, gone.signal).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(
  archive: ZipFile,
  entries: AsyncIterable<ArchiveEntry>,
  gone: AbortSignal,
): Promise<void> {
  for await (const { name, content, packed = false } of entries) {
    gone.throwIfAborted();
    const source = Readable.from([content]);
    archive.addReadStream(source, name, { mtime: MADE, compress: !packed, size: content.length });
    await finished(source, { signal: gone });
  }
  archive.end();
}
