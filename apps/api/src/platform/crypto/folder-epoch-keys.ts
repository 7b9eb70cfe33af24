import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { syncFolder, unlessAbsent, writeDurably } from '../disk/index.ts';
import { newPart, wrappingKeyOf } from './epoch-key-derivation.ts';
import { EpochKeys, type EpochPlace } from './epoch-keys.ts';
import { KeyRingError } from './key-ring.ts';

const EPOCH_KEY = 'epoch';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CASE_ID = /^[0-9a-f-]{36}$/;

/**
 * Epoch keys in a folder that every process of the product shares and no backup takes along: `DAY/epoch` and `DAY/CASE`,
 * each of mode 0600. Destroying overwrites and unlinks. A file system that writes elsewhere than in place (copy on write,
 * flash) may keep the old bytes for a while: the folder belongs on an encrypted volume of its own, or behind a KMS.
 */
export class FolderEpochKeys extends EpochKeys {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = resolve(folder);
  }

  /** Makes the folder, or refuses one that others may read. @throws KeyRingError in one line that says what to do */
  async prepare(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      if (((await stat(this.folder)).mode & 0o077) !== 0)
        throw new KeyRingError(`${this.folder}: others may enter it; chmod 700 it`);
      const probe = join(this.folder, `.${randomUUID()}`);
      await writeDurably(probe, newPart());
      await destroyFile(probe);
    } catch (error) {
      if (error instanceof KeyRingError) throw error;
      throw new KeyRingError(`${this.folder}: cannot be written (${codeOf(error)})`);
    }
  }

  override async create(place: EpochPlace): Promise<Buffer> {
    const { day, caseId } = checked(place);
    await mkdir(join(this.folder, day), { recursive: true, mode: 0o700 });
    const epochKey = await this.made(day, EPOCH_KEY);
    return wrappingKeyOf(epochKey, await this.made(day, caseId));
  }

  override async find(place: EpochPlace): Promise<Buffer | undefined> {
    const { day, caseId } = checked(place);
    const epochKey = await this.read(day, EPOCH_KEY);
    const share = epochKey && (await this.read(day, caseId));
    return epochKey && share && wrappingKeyOf(epochKey, share);
  }

  override async destroyCase(place: EpochPlace): Promise<void> {
    const { day, caseId } = checked(place);
    await destroyFile(join(this.folder, day, caseId));
  }

  override async destroyDay(day: string): Promise<void> {
    const folder = join(this.folder, checked({ day }).day);
    // The epoch key first: it alone makes the rest worthless.
    await destroyFile(join(folder, EPOCH_KEY));
    for (const name of await readdir(folder).catch(() => [])) await destroyFile(join(folder, name));
    await rm(folder, { recursive: true, force: true });
  }

  override async days(): Promise<string[]> {
    return (await readdir(this.folder)).filter((name) => DAY.test(name)).sort();
  }

  /** The part, made when there is none: of two processes that make it at once, both take the one that was first. */
  private async made(day: string, name: string): Promise<Buffer> {
    const known = await this.read(day, name);
    if (known) return known;
    const path = join(this.folder, day, name);
    const draft = join(this.folder, day, `.${randomUUID()}`);
    await writeDurably(draft, newPart());
    try {
      await link(draft, path);
      await syncFolder(join(this.folder, day));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await unlink(draft);
    }
    const made = await this.read(day, name);
    if (!made) throw new KeyRingError(`${path}: gone as soon as it was made`);
    return made;
  }

  private read(day: string, name: string): Promise<Buffer | undefined> {
    return unlessAbsent(readFile(join(this.folder, day, name)));
  }
}

/** A name that is none of ours must not reach the file system. */
function checked<Place extends { day: string; caseId?: string }>(place: Place): Place {
  if (!DAY.test(place.day) || (place.caseId !== undefined && !CASE_ID.test(place.caseId)))
    throw new RangeError('no place of an epoch key');
  return place;
}

/**
 * Takes its name away, so that nobody reads what it is overwritten with, overwrites, then unlinks; what is gone is destroyed.
 * Whoever repeats an interrupted one finds it by its second name.
 */
async function destroyFile(path: string): Promise<void> {
  const doomed = `${path}.destroyed`;
  await unlessAbsent(rename(path, doomed));
  await unlessAbsent(overwrite(doomed));
  await unlessAbsent(unlink(doomed));
}

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(newPart(), 0, undefined, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
