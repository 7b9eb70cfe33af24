import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shingle } from './shingles.ts';

/** What every shingle must have at least: by it a place is looked up. */
const WINDOW = 8;
const BITS = 24;
const CHUNK = 4 * 1024 * 1024;

/** What was found: in which place, of what, and in which form. */
export interface Find {
  readonly where: string;
  readonly of: string;
  readonly form: string;
}

/** Many shingles, looked for at once: each place of the text is asked once, by the hash of the eight bytes that end there. */
export class Search {
  private readonly byHash = new Map<number, Shingle[]>();
  private readonly known = new Uint32Array(2 ** (BITS - 5));
  private longest = WINDOW;
  count = 0;

  constructor(shingles: Iterable<Shingle> = []) {
    this.lookFor(shingles);
  }

  lookFor(shingles: Iterable<Shingle>): void {
    for (const shingle of shingles) this.add(shingle);
  }

  /** What of it stands in these bytes, each thing in each form once. */
  in(bytes: Buffer, where: string): Find[] {
    const found = new Map<string, Find>();
    let early = 0;
    let late = 0;
    for (let at = 0; at < bytes.length; at++) {
      early = (early << 8) | (late >>> 24);
      late = (late << 8) | bytes[at]!;
      const hash = (Math.imul(early, 0x9e3779b1) ^ Math.imul(late, 0x85ebca6b)) >>> 0;
      const bit = hash >>> (32 - BITS);
      if ((this.known[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      for (const { of, form, bytes: piece } of this.byHash.get(hash) ?? []) {
        const from = at + 1 - WINDOW;
        // Before the eighth byte the window holds zeros that are not there.
        if (from < 0) continue;
        if (!bytes.subarray(from, from + piece.length).equals(piece)) continue;
        found.set(`${of} ${form}`, { where, of, form });
      }
    }
    return [...found.values()];
  }

  /** The same for a file of any length. One that is gone meanwhile holds nothing. */
  async inFile(path: string): Promise<Find[]> {
    const found: Find[] = [];
    let before = Buffer.alloc(0);
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
        const bytes = Buffer.concat([before, chunk as Buffer]);
        found.push(...this.in(bytes, path));
        before = bytes.subarray(Math.max(0, bytes.length - this.longest));
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return found;
  }

  /**
   * The same for all files of a folder and of the folders in it.
   * @param isMeant by path and when it was last written; all, by default
   */
  async inFolder(folder: string, isMeant = (_path: string, _changedAt: number) => true): Promise<Searched> {
    const searched = { finds: [] as Find[], files: 0, bytes: 0 };
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const facts = entry.isFile() ? await stat(path).catch(() => undefined) : undefined;
      if (!facts || !isMeant(path, facts.mtimeMs)) continue;
      searched.finds.push(...(await this.inFile(path)));
      searched.files += 1;
      searched.bytes += facts.size;
    }
    return searched;
  }

  private add(shingle: Shingle): void {
    const { bytes } = shingle;
    if (bytes.length < WINDOW) throw new RangeError(`a shingle of ${bytes.length} bytes`);
    const hash =
      (Math.imul(bytes.readInt32BE(0), 0x9e3779b1) ^ Math.imul(bytes.readInt32BE(4), 0x85ebca6b)) >>> 0;
    const bit = hash >>> (32 - BITS);
    this.known[bit >>> 5]! |= 1 << (bit & 31);
    const same = this.byHash.get(hash);
    if (same) same.push(shingle);
    else this.byHash.set(hash, [shingle]);
    this.longest = Math.max(this.longest, bytes.length);
    this.count += 1;
  }
}

/** What came of a search, and how much it looked through. */
export interface Searched {
  readonly finds: readonly Find[];
  readonly files: number;
  readonly bytes: number;
}
