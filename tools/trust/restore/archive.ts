import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { Postgres } from '../ground/postgres.ts';

const copy = (from: string, to: string) => promisify(execFile)('cp', ['-Rp', from, to]);

/**
 * Backups as docs/operations.md describes them: every segment of WAL is archived as soon as it is full, and a base backup is a copy
 * of the data folder between `pg_backup_start` and `pg_backup_stop` (the embedded package has no pg_basebackup).
 */
export class Archive {
  private readonly folder: string;
  private bases = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder: string): Promise<Archive> {
    await mkdir(join(folder, 'wal'), { recursive: true });
    // PostgreSQL may run as another user.
    await chmod(folder, 0o711);
    await chmod(join(folder, 'wal'), 0o777);
    return new Archive(folder);
  }

  /** Of a server whose WAL is archived here. */
  get settings(): Readonly<Record<string, string>> {
    const target = join(this.folder, 'wal', '%f');
    return {
      archive_mode: 'on',
      archive_command: `test ! -f ${target} && cp %p ${target}.partial && mv ${target}.partial ${target}`,
    };
  }

  /** Copies a running server. @returns the folder of the copy */
  async takeBase(postgres: Postgres): Promise<string> {
    const base = join(this.folder, `base-${++this.bases}`);
    await mkdir(base, { mode: 0o711 });
    const client = await connected(postgres);
    await client.query(`SELECT pg_backup_start('base', true)`);
    // Files may vanish or change while they are copied: WAL makes up for it.
    await copy(postgres.folder + '/.', base).catch(() => undefined);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(true)');
    await client.end();
    await completed(base, rows[0]!.labelfile);
    return base;
  }

  /** Waits until everything written so far is archived. */
  async flush(postgres: Postgres): Promise<void> {
    const client = await connected(postgres);
    const { rows } = await client.query<{ file: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS file');
    for (;;) {
      const { rows: archived } = await client.query(
        'SELECT FROM pg_stat_archiver WHERE last_archived_wal >= $1',
        [rows[0]!.file],
      );
      if (archived.length > 0) break;
      await sleep(50);
    }
    await client.end();
  }

  /** A server on a copy of the base backup, brought forward to a restore point. */
  async restore(base: string, point: string, folder: string): Promise<Postgres> {
    await mkdir(folder, { mode: 0o711 });
    await copy(`${base}/.`, folder);
    await addTo(join(folder, 'postgres'), 'recovery.signal', (path) => writeFile(path, ''));
    const restored = await Postgres.start(folder, {
      restore_command: `cp ${join(this.folder, 'wal', '%f')} %p`,
      recovery_target_name: point,
      recovery_target_action: 'promote',
    });
    await promoted(restored);
    return restored;
  }
}

async function connected({ superuserUrl }: Postgres): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  return client;
}

/** What a base backup must have and must not. */
async function completed(base: string, label: string): Promise<void> {
  const data = join(base, 'postgres');
  for (const left of ['postmaster.pid', 'postmaster.opts', 'pg_wal'])
    await rm(join(data, left), { recursive: true, force: true });
  await addTo(data, 'pg_wal', (path) => mkdir(path, { mode: 0o700 }));
  await addTo(data, 'backup_label', (path) => writeFile(path, label, { mode: 0o600 }));
}

/** Whatever is added belongs to whom the data folder belongs: PostgreSQL may run as another user. */
async function addTo(data: string, name: string, make: (path: string) => Promise<unknown>): Promise<void> {
  const path = join(data, name);
  await make(path);
  const { uid, gid } = await stat(data);
  await chown(path, uid, gid);
}

async function promoted(postgres: Postgres): Promise<void> {
  const client = await connected(postgres);
  for (;;) {
    const { rows } = await client.query<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS recovering');
    if (!rows[0]!.recovering) break;
    await sleep(50);
  }
  await client.end();
}
