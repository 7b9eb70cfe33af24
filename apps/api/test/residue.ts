import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestDatabase } from './test-database.ts';

/** Places in a picture, as bytes, as hexadecimal text and as base64. */
function shinglesOf(picture: Buffer): Buffer[] {
  return [0.2, 0.35, 0.5, 0.65, 0.8].flatMap((place) => {
    const start = Math.floor((picture.length * place) / 3) * 3;
    const shingle = picture.subarray(start, start + 48);
    return [shingle, Buffer.from(shingle.toString('hex')), Buffer.from(shingle.toString('base64'))];
  });
}

/** The files in a folder, changed since then, that hold something of these pictures. */
export async function filesHolding(
  pictures: readonly Buffer[],
  folder: string,
  since: number,
): Promise<string[]> {
  const shingles = pictures.flatMap(shinglesOf);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || (await stat(path)).mtimeMs < since) continue;
    const bytes = await readFile(path);
    if (shingles.some((shingle) => bytes.includes(shingle))) found.push(path);
  }
  return found;
}

/** The tests' server answers before its log is written; a commit that waits writes all that came before it. */
export const flushLog = (database: TestDatabase) =>
  database.asOwner('SET synchronous_commit = on; CREATE TABLE flushed (); DROP TABLE flushed');
