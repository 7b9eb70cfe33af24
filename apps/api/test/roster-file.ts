import readXlsxFile from 'read-excel-file/node';
import { zipParts } from '../src/platform/spreadsheets/zip-parts.ts';

/** The rows of a roster under the titles of its columns. */
export async function rosterRows(file: Buffer): Promise<Record<string, unknown>[]> {
  const [sheet] = await readXlsxFile(file);
  const [titles = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(titles[index]), cell])));
}

/** All that the file says, unpacked: to look for what must not be in it. */
export const rosterText = (file: Buffer): string =>
  zipParts(file)
    .map((part) => part.unpack().toString('utf8'))
    .join('\n');

/** What a program that opens the file would calculate or follow. */
export const LIVE_CELLS = /<f[ >]|<hyperlink/;
