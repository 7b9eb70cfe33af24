import { execFile } from 'node:child_process';
import { mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FILLER = 'filler';
const STEP_BYTES = 4_096;

/** A folder on a disk of its own that can be filled: a tmpfs that is mounted over it. */
export class SmallDisk {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Puts what the folder holds on a small disk; nobody may use it meanwhile.
   * @param megabytes free beside what it holds
   * @returns undefined where this user may not mount
   */
  static async under(folder: string, megabytes: number): Promise<SmallDisk | undefined> {
    await mkdir(folder, { recursive: true });
    const { stdout } = await run('du', ['-sm', folder]);
    const { uid, gid, mode } = await stat(folder);
    const kept = `${folder}.kept`;
    await run('cp', ['-Rp', folder, kept]);
    const size = Number.parseInt(stdout, 10) + megabytes;
    const owner = `uid=${uid},gid=${gid},mode=${(mode & 0o777).toString(8)}`;
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${size}m,${owner}`, 'tmpfs', folder]);
    } catch {
      await rm(kept, { recursive: true });
      return undefined;
    }
    await run('cp', ['-Rp', `${kept}/.`, folder]);
    await rm(kept, { recursive: true });
    return new SmallDisk(folder);
  }

  /** To the last block. */
  async fill(): Promise<void> {
    const filler = await open(join(this.folder, FILLER), 'a');
    try {
      const { bfree } = await statfs(this.folder);
      const zeros = Buffer.alloc(STEP_BYTES);
      for (let block = 0; block < bfree + 1; block++) await filler.write(zeros);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await filler.close();
    }
  }

  /** Somebody makes room. */
  async empty(): Promise<void> {
    await rm(join(this.folder, FILLER), { force: true });
  }

  /** What it holds goes with it: nobody may use it any more. */
  async close(): Promise<void> {
    await run('umount', ['-l', this.folder]);
  }
}
