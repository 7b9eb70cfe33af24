import { readSheet } from 'read-excel-file/node';
import { checkedParts } from './check-parts.ts';
import type { SpreadsheetLimits, SpreadsheetOutcome, SpreadsheetRow } from './spreadsheet-outcome.ts';
import { packInMemory, zipArchive } from './zip-archive.ts';

/** One text may be shared by every cell, and is copied for each of them on its way out of the thread. */
const MOST_CHARACTERS = 8_000_000;

/** Checks and reads the first sheet. Untrusted bytes: call it in a worker (`SpreadsheetReader`). */
export async function readInThread(
  bytes: Uint8Array,
  limits: SpreadsheetLimits,
): Promise<SpreadsheetOutcome> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Every ZIP begins so; an encrypted workbook, and one of before 2007, is another kind of file.
  if (archive.subarray(0, 4).toString('latin1') !== 'PK\x03\x04')
    return { refusal: 'media_type_unsupported' };
  try {
    const checked = checkedParts(archive, limits);
    if ('refusal' in checked) return checked;
    // The parser believes what stands before each part, not the directory, and takes as much memory as is promised there:
    // it gets an archive that we wrote, of just what was looked through.
    const sound = zipArchive(checked.parts.map(({ name, content }) => packInMemory(name, content)));
    // A number stays the digits that the file holds: as a double, a code of 18 digits would be another.
    const rows = await readSheet(sound, 1, { parseNumber: (digits: string) => digits });
    const texts = rows.map((row) => row.map((cell) => textOf(cell)));
    if (texts.length > limits.rows || charactersIn(texts) > MOST_CHARACTERS)
      return { refusal: 'spreadsheet_too_large' };
    return { rows: texts };
  } catch {
    return { refusal: 'file_broken' };
  }
}

function charactersIn(rows: readonly SpreadsheetRow[]): number {
  return rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + (cell?.length ?? 0), 0), 0);
}

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
