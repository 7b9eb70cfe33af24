import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Proof, Run } from '../frame/proof.ts';
import { Ground } from '../ground/ground.ts';
import type { Postgres } from '../ground/postgres.ts';
import { Server } from '../ground/server.ts';
import { openFolder } from '../ground/template.ts';
import { Archive } from './archive.ts';
import { damageIndex, findCorruption } from './corruption.ts';
import { type IdentityCase, pictureOpens, requestReview, withdrawRequest } from './identity-case.ts';
import { Life, type Paper, paperOpens } from './life.ts';
import { differing, hashRows, markPoint, type RowHashes } from './row-hashes.ts';

const copy = (from: string, to: string) => promisify(execFile)('cp', ['-Rp', from, to]);
const RTO_SECONDS = 300;
/** Looked at for each moment. */
const PAPERS = 3;

/** A moment to which everything is brought back. */
interface Point {
  readonly name: string;
  readonly hashes: RowHashes;
  /** A copy of the file store at that moment. */
  readonly files: string;
  /** Attached before it. */
  readonly papers: readonly Paper[];
}

export const proof: Proof = {
  name: 'restore',
  promise:
    'from a base backup and archived WAL every moment can be brought back, but no picture that was purged',
  run: async (run) => {
    const backups = await openFolder('htp-trust-backups-');
    const archive = await Archive.open(join(backups, 'archive'));
    const people = run.many(5_000, 200);
    const ground = await Ground.open({
      apiBuild: run.apiBuild,
      people,
      drafts: true,
      postgres: archive.settings,
    });
    try {
      const history = await live(run, ground, archive, { backups, people });
      await bringBack(run, ground, archive, { ...history, backups });
    } finally {
      await ground.close();
      await promisify(execFile)('rm', ['-rf', backups]);
    }
  },
};

interface History {
  readonly base: string;
  readonly points: readonly Point[];
  readonly pictures: IdentityCase;
  /** Epoch keys as they were before the purge: what no backup may take along. */
  readonly keptKeys: string;
}

/** People act; a base backup is taken, moments are marked, pictures are purged. */
async function live(
  run: Run,
  ground: Ground,
  archive: Archive,
  { backups, people }: { backups: string; people: number },
): Promise<History> {
  const pictures = await requestReview(ground);
  const life = new Life(ground, { people, workers: 4 });
  await sleep(500);
  const base = await archive.takeBase(ground.postgres);
  const superuser = new pg.Client({ connectionString: ground.postgres.superuserUrl });
  await superuser.connect();
  const points: Point[] = [];
  for (let n = 1; n <= run.many(20); n++) {
    await sleep(200 + Math.random() * 1_000 * Math.min(1, run.scale * 10));
    const name = `moment-${n}`;
    const papers = [...life.papers];
    const hashes = await markPoint(ground.owner, superuser, name);
    const files = join(backups, `files-${n}`);
    await copy(ground.settings['FILE_STORE_FOLDER']!, files);
    points.push({ name, hashes, files, papers: papers.slice(-PAPERS) });
  }
  await superuser.end();
  await life.stop();
  const keptKeys = join(backups, 'kept-epoch-keys');
  await copy(ground.settings['EPOCH_KEY_FOLDER']!, keptKeys);
  await withdrawRequest(ground, pictures);
  await ground.runJobs('purge-identity-pictures');
  await archive.flush(ground.postgres);
  run.report.figure('submissions during the backup', life.submitted, { atLeast: 1 });
  run.report.figure('attachments during the backup', life.papers.length);
  return { base, points, pictures, keptKeys };
}

async function bringBack(
  run: Run,
  ground: Ground,
  archive: Archive,
  { base, points, pictures, keptKeys, backups }: History & { backups: string },
): Promise<void> {
  const { report } = run;
  const seconds: number[] = [];
  const wrong = { tables: 0, corruption: 0, programs: 0, pictures: 0, papers: 0 };
  for (const [index, point] of points.entries()) {
    const begun = performance.now();
    const restored = await archive.restore(base, point.name, join(backups, `restored-${index}`));
    // Before any process is there: each notes that it has come.
    const differ = differing(point.hashes, await hashedRows(restored));
    const settings = settingsOn(ground, restored, point.files);
    const server = await Server.start(run.apiBuild, settings);
    seconds.push((performance.now() - begun) / 1000);
    wrong.tables += differ.length;
    if (differ.length > 0)
      report.figure(`${point.name}: tables that differ`, differ.length, { note: differ.join(' ') });
    wrong.corruption += (await findCorruption(restored.superuserUrl)).length;
    for (const program of ['check-invariants.js', 'verify-activity.js'])
      if ((await ground.program(program, [], settings)).code !== 0) wrong.programs += 1;
    if (await pictureOpens(server.url, pictures)) wrong.pictures += 1;
    for (const paper of point.papers) if (!(await paperOpens(server.url, paper))) wrong.papers += 1;
    await server.stop();
    const last = index === points.length - 1;
    if (last) await controls(run, restored, { ...settings, EPOCH_KEY_FOLDER: keptKeys }, pictures, point);
    await restored.stop();
    await promisify(execFile)('rm', ['-rf', restored.folder]);
  }
  report.figure('moments brought back', points.length, { atLeast: run.many(20) });
  report.figure('tables whose rows differ', wrong.tables, { atMost: 0 });
  report.figure('findings of amcheck', wrong.corruption, { atMost: 0 });
  report.figure('restored databases that disagree with themselves or their record', wrong.programs, {
    atMost: 0,
  });
  report.figure('purged pictures that open again', wrong.pictures, { atMost: 0 });
  report.figure('attachments that do not open', wrong.papers, {
    atMost: 0,
    note: `of ${points.reduce((sum, { papers }) => sum + papers.length, 0)}`,
  });
  report.figure('longest time until it served again', Math.max(...seconds), {
    atMost: RTO_SECONDS,
    unit: 's',
    timed: true,
  });
}

/** What must be seen on the same database. */
async function controls(
  run: Run,
  restored: Postgres,
  settings: Readonly<Record<string, string>>,
  pictures: IdentityCase,
  point: Point,
): Promise<void> {
  const withKeys = await Server.start(run.apiBuild, settings);
  run.report.control(
    'with the destroyed keys kept back the picture opens',
    await pictureOpens(withKeys.url, { ...pictures, reviewer: pictures.reviewerAgain }),
  );
  await withKeys.stop();
  const owner = new pg.Client({ connectionString: restored.ownerUrl });
  await owner.connect();
  await owner.query(`UPDATE consent SET given_at = given_at + interval '1 microsecond'
    WHERE account_id = (SELECT min(account_id::text)::uuid FROM consent)`);
  await owner.end();
  const seen = differing(point.hashes, await hashedRows(restored)).includes('consent');
  run.report.control('one row that differs by a microsecond is seen', seen);
  await damageIndex(restored, 'activity_pk');
  run.report.control('a damaged index is seen', (await findCorruption(restored.superuserUrl)).length > 0);
}

/** The same keys, its own database and file store. */
function settingsOn(ground: Ground, { applicationUrl, ownerUrl }: Postgres, files: string) {
  return {
    ...ground.settings,
    DATABASE_URL: applicationUrl,
    DATABASE_OWNER_URL: ownerUrl,
    FILE_STORE_FOLDER: files,
  };
}

async function hashedRows({ ownerUrl }: Postgres): Promise<RowHashes> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await hashRows(client);
  } finally {
    await client.end();
  }
}
