import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** A picture as it is kept: its key wrapped in a row, its bytes in the file store. */
export interface KeptPicture {
  readonly id: string;
  readonly caseId: string;
  readonly day: string;
  readonly wrappedKey: Buffer;
}

/** Where to look for what is needed to open a picture. */
export interface Holdings {
  /** Of the pictures, as they are now or were once. */
  readonly rows: () => Promise<readonly KeptPicture[]>;
  readonly fileStore: string;
  readonly epochKeys: string;
  /** Key rings, of now and of backups. */
  readonly keyFiles: readonly string[];
}

/** A picture as it lies there, and what came of trying keys on it. */
interface Tried {
  readonly openedBy?: Key;
  /** None of these opened it. */
  readonly inVain?: KeySet;
}

/**
 * Somebody who has everything: rows, files and every key there is, tried in every way in which the product uses any
 * (docs/adr/0004 and 0012, written here anew so that the proof does not depend on the product's own refusals). He remembers what he
 * has tried: what did not open with the keys that there were does not open with some of them.
 */
export class Opener {
  private readonly tried = new Map<string, Tried>();
  private readonly keys = new Map<string, Key>();

  /** @returns the pictures that open, by id */
  async open({ rows, fileStore, epochKeys, keyFiles }: Holdings): Promise<Map<string, Buffer>> {
    const opened = new Map<string, Buffer>();
    const keys = new KeySet(
      [...(await ringKeys(keyFiles)), ...(await epochKeysIn(epochKeys))].map(this.known),
    );
    for (const picture of await rows()) {
      const sealed = await readFile(join(fileStore, 'identity', picture.id)).catch(() =>
        findIn(fileStore, picture.id),
      );
      const bytes = sealed && this.tryAll(sealed, picture, keys);
      if (bytes) opened.set(picture.id, bytes);
    }
    return opened;
  }

  private tryAll(sealed: Buffer, picture: KeptPicture, keys: KeySet): Buffer | undefined {
    const as = createHash('sha256')
      .update(prefixed([picture.id, picture.wrappedKey, sealed]))
      .digest('hex');
    const { openedBy, inVain } = this.tried.get(as) ?? {};
    if (inVain && keys.areAmong(inVain)) return undefined;
    const likely = openedBy && keys.has(openedBy) ? [openedBy] : [];
    for (const key of [...likely, ...keys]) {
      const bytes = openWith(key, sealed, picture);
      if (!bytes) continue;
      this.tried.set(as, { openedBy: key });
      return bytes;
    }
    this.tried.set(as, { inVain: keys });
    return undefined;
  }

  /** The same bytes are the same key. */
  private readonly known = (bytes: Buffer): Key => {
    const name = bytes.toString('hex');
    const key = this.keys.get(name) ?? {
      epochWrap: derived(bytes, 'epoch-wrap'),
      fileWrap: derived(bytes, 'file-wrap'),
    };
    this.keys.set(name, key);
    return key;
  };
}

/** What is derived from a key for each of its uses. */
interface Key {
  readonly epochWrap: Buffer;
  readonly fileWrap: Buffer;
}

class KeySet extends Set<Key> {
  private readonly amongThem = new Map<KeySet, boolean>();

  areAmong(others: KeySet): boolean {
    const among = this.amongThem.get(others) ?? [...this].every((key) => others.has(key));
    this.amongThem.set(others, among);
    return among;
  }
}

function openWith(key: Key, sealed: Buffer, picture: KeptPicture): Buffer | undefined {
  const { id, caseId, day, wrappedKey } = picture;
  const fileKey =
    decrypt(wrappedKey, key.epochWrap, ['epoch-file-key', day, caseId, id]) ??
    decrypt(wrappedKey, key.fileWrap, ['file-key', id]);
  return fileKey && decrypt(sealed, derived(fileKey, 'file'), ['file', id]);
}

/** Every pair of parts of every day, and each by itself. */
async function epochKeysIn(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const parts = await Promise.all(
    names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
  const pairs = parts.flatMap((epoch) =>
    parts.map((share) => Buffer.from(hkdfSync('sha256', epoch, share, 'epoch-wrap', 32))),
  );
  return [...parts, ...pairs];
}

async function ringKeys(files: readonly string[]): Promise<Buffer[]> {
  const rings = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
  return rings
    .flatMap((ring: Record<string, { keys: Record<string, string> }>) => Object.values(ring))
    .flatMap(({ keys }) => Object.values(keys))
    .map((key) => Buffer.from(key, 'base64'));
}

export async function picturesIn(database: pg.Pool): Promise<KeptPicture[]> {
  const { rows } = await database.query<KeptPicture>(
    `SELECT id, case_id AS "caseId", epoch_day::text AS day, wrapped_key AS "wrappedKey" FROM identity_picture`,
  );
  return rows;
}

/** However the file store names it. */
async function findIn(folder: string, id: string): Promise<Buffer | undefined> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = names.find((entry) => entry.isFile() && entry.name.includes(id));
  return found && readFile(join(found.parentPath, found.name));
}

const derived = (key: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), prefixed([use, 'suite 1']), 32));

/** Header (4), IV (12), ciphertext, tag (16); the tag covers the header and the place. */
function decrypt(sealed: Buffer, key: Buffer, place: readonly string[]): Buffer | undefined {
  if (sealed.length < 32) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(4, 16))
    .setAAD(prefixed([sealed.subarray(0, 4), ...place]))
    .setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(16, -16));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

const prefixed = (parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
