import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { byTurns, RetryingClient } from '../actors/client.ts';
import { Crowd } from '../actors/crowd.ts';
import { newestEntry, readFound } from '../actors/found.ts';
import { Ledger } from '../actors/ledger.ts';
import { Person } from '../actors/person.ts';
import { reckon } from '../actors/reckoning.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { lookAtInvariants } from '../ground/invariants.ts';
import * as faults from './faults.ts';
import type { Fault } from './faults.ts';
import { busyRecogniser, type Verdicts } from './flood.ts';
import { breakAndMend, type Scene } from './round.ts';
import { SmallDisk } from './small-disk.ts';
import { Uploader } from './uploader.ts';
import { Watch } from './watch.ts';

const PEOPLE = 200;
const CROWD = { people: PEOPLE, candidates: 10, officers: 4, reviewers: 1 };
/** More than wait for the recogniser and have it. */
const PICTURES = 24;
/** Free on the disks that are filled, beside what is there. */
const FREE_MB = { files: 16, tables: 64, wal: 64 };

export const proof: Proof = {
  name: 'degrade',
  promise: 'degrades, and does not corrupt, whatever gives out',
  run: (run) =>
    onGround(
      {
        apiBuild: run.apiBuild,
        people: PEOPLE,
        drafts: true,
        servers: 2,
        homeApart: true,
        settings: { LOAD_SHEDDING: 'true', RECOGNIZER_AT_START: 'true' },
        postgres: { max_connections: '100', min_wal_size: '32MB', max_wal_size: '64MB' },
      },
      (ground) => onSmallDisks(ground, (disks) => degrade(run, ground, disks)),
    ),
};

interface Disks {
  readonly files: SmallDisk;
  readonly tables: SmallDisk;
  readonly wal: SmallDisk;
}

/** @param work without disks where this user may not mount any */
async function onSmallDisks(
  ground: Ground,
  work: (disks: Disks | undefined) => Promise<void>,
): Promise<void> {
  const { postgres, folder } = ground;
  await postgres.stop();
  const files = await SmallDisk.under(join(folder, 'files'), FREE_MB.files);
  const tables = files && (await SmallDisk.under(join(postgres.dataFolder, 'base'), FREE_MB.tables));
  const wal = tables && (await SmallDisk.under(join(postgres.dataFolder, 'pg_wal'), FREE_MB.wal));
  await postgres.start();
  try {
    await work(wal && { files, tables, wal });
  } finally {
    await postgres.stop();
    for (const disk of [wal, tables, files]) await disk?.close();
  }
}

async function degrade(run: Run, ground: Ground, disks: Disks | undefined): Promise<void> {
  const watch = new Watch();
  const ledger = new Ledger();
  const client = new RetryingClient({
    address: byTurns(ground),
    watch: watch.see,
  });
  const scene = { ground, client, watch };
  const since = await newestEntry(ground.owner);
  const crowd = await Crowd.gather(ground, { client, ledger, ...CROWD });
  const uploader = new Uploader(ground);
  const verdicts: Verdicts = { judged: 0, refused: [] };
  const endUploads = uploader.begin(Person.candidate(ground.home.url, 'seeded0'));
  await untroubled(run, scene, uploader);
  for (const fault of faultsOf(run, disks, verdicts)) await breakAndMend(run, scene, fault);
  const ended = ground.processes.filter(({ isRunning }) => !isRunning);
  run.report.figure('processes of the API that ended', ended.length, { atMost: 0 });
  await faultIsSeen(run, scene);
  await crowd.disperse();
  await endUploads();
  tellUploads(run, uploader, verdicts);
  await reckonWith(run, ground, ledger, since);
  await lostUploadIsSeen(run, ground, uploader);
}

function faultsOf({ scale, report }: Run, disks: Disks | undefined, verdicts: Verdicts): Fault[] {
  report.figure('disks that could be filled', disks ? 3 : 0);
  return [
    faults.stopped,
    faults.locked,
    faults.crowdedOut,
    faults.frozen,
    faults.silentCommission,
    ...(disks ? [faults.fullFiles(disks.files), faults.fullTables(disks.tables)] : [faults.saysFull]),
    // Ends PostgreSQL, and reads pictures for seconds: the short form has no time for them.
    ...(disks && scale >= LONG ? [faults.fullWal(disks.wal)] : []),
    ...(scale >= LONG ? [busyRecogniser(PICTURES, verdicts)] : []),
  ];
}
const LONG = 0.05;

/** As long as nothing is broken, everything succeeds, but for what a busy machine sends away. */
async function untroubled({ report }: Run, { watch }: Scene, { kept }: Uploader): Promise<void> {
  const begun = performance.now();
  while (watch.count('success', begun) < CALM || kept.length === 0) await sleep(20);
  const bad = watch.count('fault', begun) + watch.count('silence', begun);
  const refused = watch.count('refused', begun);
  report.control('without a fault requests succeed', bad === 0);
  // How many depends on the machine: the command judges it.
  report.figure('refused without a fault', refused, { atMost: CALM / 5, timed: true });
}
const CALM = 50;

/** A failure that nobody foresaw is no refusal. */
async function faultIsSeen({ report }: Run, { ground, watch }: Scene): Promise<void> {
  const begun = performance.now();
  await ground.owner.query(`
    CREATE FUNCTION trust_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'unforeseen'; END $$;
    CREATE TRIGGER trust_fault BEFORE INSERT ON activity FOR EACH ROW EXECUTE FUNCTION trust_fault()`);
  for (let looks = 0; watch.faults(begun).length === 0 && looks < MOST_LOOKS; looks++) await sleep(20);
  await ground.owner.query('DROP FUNCTION trust_fault CASCADE');
  report.control('an answer of 500 is seen', watch.faults(begun).length > 0);
}
const MOST_LOOKS = 10_000;

function tellUploads({ report, scale }: Run, uploader: Uploader, { judged, refused }: Verdicts): void {
  const refusals = [...uploader.refusals, ...refused];
  const improper = refusals.filter(
    ({ status, retryAfter }) => !(status === 503 || status === 429) || !retryAfter,
  );
  report.figure('uploads kept', uploader.kept.length, { atLeast: 1 });
  report.figure('uploads refused', uploader.refusals.length);
  const target = scale >= LONG ? { atLeast: 1 } : {};
  report.figure('photographs that were judged', judged, target);
  report.figure('photographs refused', refused.length, target);
  report.figure('refused otherwise than by 503 or 429 with Retry-After', improper.length, {
    atMost: 0,
    ...first(improper.map(({ status }) => String(status))),
  });
}

async function reckonWith({ report }: Run, ground: Ground, ledger: Ledger, since: string): Promise<void> {
  const found = await readFound(ground.owner, since);
  const { lost, doubled, gaps } = reckon(ledger, found);
  report.figure('acknowledged', ledger.acknowledged, { atLeast: CALM });
  report.figure('lost', lost.length, { atMost: 0, ...first(lost) });
  report.figure('doubled', doubled.length, { atMost: 0, ...first(doubled) });
  report.figure('gaps in versions', gaps.length, { atMost: 0, ...first(gaps) });
  const { violated } = await lookAtInvariants(ground);
  report.figure('violated invariants', violated.size, { atMost: 0, ...first([...violated.keys()]) });
  const invented = new Ledger();
  invented.changes.push(...ledger.changes, { ...ledger.changes.at(-1)!, declarationId: randomUUID() });
  invented.verdicts.push(...ledger.verdicts);
  report.control('an acknowledged change that never was is lost', reckon(invented, found).lost.length > 0);
}

async function lostUploadIsSeen({ report }: Run, ground: Ground, uploader: Uploader): Promise<void> {
  report.figure('lost uploads', await uploader.missing(), { atMost: 0 });
  const files = join(ground.folder, 'files');
  for (const name of await readdir(files)) await rm(join(files, name), { recursive: true });
  report.control('uploads whose bytes are gone are lost', (await uploader.missing()) > 0);
}
