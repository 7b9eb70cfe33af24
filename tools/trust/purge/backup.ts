import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Ground } from '../ground/ground.ts';

/** With owners: as root, PostgreSQL's files belong to another user. */
const copy = (from: string, to: string) => promisify(execFile)('cp', ['-Rp', from, to]);

/** Database, file store and key ring; the folder of epoch keys is in no backup (docs/adr/0012). */
const TAKEN_ALONG = ['database', 'files', 'keys.json'];
const EPOCH_KEYS = 'epoch-keys';

/** Everything that a backup takes along, as it was at one moment. */
export class Backup {
  readonly folder: string;
  private readonly ground: Ground;

  private constructor(ground: Ground, folder: string) {
    this.ground = ground;
    this.folder = folder;
  }

  /** @param folder empty; what no backup may hold is kept in it too, for the control */
  static async take(ground: Ground, folder: string): Promise<Backup> {
    await ground.home.stop();
    await ground.postgres.stop();
    for (const name of [...TAKEN_ALONG, EPOCH_KEYS])
      await copy(join(ground.folder, name), join(folder, name));
    await ground.postgres.start();
    await ground.home.start();
    return new Backup(ground, folder);
  }

  /** Puts it in the place of what is there now. */
  async putBack(): Promise<void> {
    const { ground, folder } = this;
    await ground.home.stop();
    await ground.postgres.stop();
    for (const name of TAKEN_ALONG) await this.replace(name, folder);
    await ground.postgres.start();
    await ground.home.start();
  }

  /** What only the proof has kept. */
  putEpochKeysBack(): Promise<void> {
    return this.replace(EPOCH_KEYS, this.folder);
  }

  private async replace(name: string, folder: string): Promise<void> {
    await rm(join(this.ground.folder, name), { recursive: true, force: true });
    await copy(join(folder, name), join(this.ground.folder, name));
  }
}
