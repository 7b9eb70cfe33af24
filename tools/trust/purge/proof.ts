import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { type Session, signInStaff } from '../ground/people.ts';
import { openFolder } from '../ground/template.ts';
import { searchEverywhere } from '../traces/places.ts';
import { Search } from '../traces/search.ts';
import { shinglesOf } from '../traces/shingles.ts';
import { Backup } from './backup.ts';
import { end, ENDINGS, look, type PictureCase, request } from './cases.ts';
import { dueMoments, minutesBetweenRuns } from './due.ts';
import { type Holdings, Opener, picturesIn } from './opening.ts';

const MOST_MINUTES = 60;
/** On the eighth day the epoch key is destroyed. */
const MOST_DAYS = 8;
const SIDES = 2;

export const proof: Proof = {
  name: 'purge',
  promise: 'pictures of manual reviews cannot be opened after their purge, not even from a backup',
  run: async (run) => {
    const temporary = await openFolder('htp-trust-purge-');
    const backup = await openFolder('htp-trust-purge-');
    try {
      await onGround({ apiBuild: run.apiBuild, settings: { TMPDIR: temporary } }, (ground) =>
        prove(run, ground, { temporary, backup }),
      );
    } finally {
      for (const folder of [temporary, backup]) await rm(folder, { recursive: true, force: true });
    }
  },
};

async function prove(
  run: Run,
  ground: Ground,
  folders: { temporary: string; backup: string },
): Promise<void> {
  const since = Date.now();
  const reviewer = await signInStaff(ground.url(), 'province-reviewer');
  const cases: PictureCase[] = [];
  for (let n = 0; n < run.many(20); n++)
    for (const ending of ENDINGS) cases.push(await request(ground, ending));
  run.report.figure('cases with pictures', cases.length, { atLeast: run.many(20) * ENDINGS.length });
  const shown = await shownPictures(run, ground, cases, reviewer);
  const backup = await Backup.take(ground, folders.backup);
  const holdings = holdingsOf(ground, folders.backup);
  const copied = await copyOf(ground, holdings, folders.backup);
  const stored = await leftovers(ground);
  run.report.control('before the purge the store has every picture', stored === cases.length * SIDES);
  const opener = new Opener();
  const before = (await opener.open(holdings)).size;
  run.report.control('before the purge the same keys open every picture', before === cases.length * SIDES);
  for (const picture of cases) await end(ground, picture, reviewer);
  await purge(run, ground, cases, { opener, now: holdings, copied });
  await nowherePlain(run, ground, { cases, shown, since, temporary: folders.temporary });
  await restore(run, ground, { backup, opener, holdings, cases });
}

/** While they wait the reviewer sees each. */
async function shownPictures(
  run: Run,
  ground: Ground,
  cases: readonly PictureCase[],
  reviewer: Session,
): Promise<Buffer[]> {
  const shown: Buffer[] = [];
  for (const picture of cases)
    for (const side of ['front', 'back']) {
      const { status, bytes } = await look(ground, picture, reviewer, side);
      if (status === 200) shown.push(bytes);
    }
  run.report.control(
    'before the purge the reviewer is shown every picture',
    shown.length === cases.length * SIDES,
  );
  return shown;
}

/** Goes from one due moment to the next run of the job after it, as time does. */
async function purge(
  { report }: Run,
  ground: Ground,
  cases: readonly PictureCase[],
  { opener, now, copied }: { opener: Opener; now: Holdings; copied: Holdings },
): Promise<void> {
  const begun = Date.now();
  const gap = await minutesBetweenRuns(ground, 'purge-identity-pictures');
  report.figure('from the due moment to the next run', gap, { atMost: MOST_MINUTES, unit: 'min' });
  let left = 0;
  let early = 0;
  const moments = await dueMoments(ground);
  let clock = new Date(begun);
  for (const { due, ids } of moments) {
    const opened = await opener.open(copied);
    // Two moments may be so near each other that one run comes after both.
    if (due > clock) early += ids.filter((id) => !opened.has(id)).length;
    clock = new Date(due.getTime() + gap * 60_000);
    await ground.setClock(clock);
    await ground.runJobs('purge-identity-pictures');
    const still = [await opener.open(now), await opener.open(copied)];
    left += ids.filter((id) => still.some((those) => those.has(id))).length;
  }
  report.figure('due moments', moments.length, { atLeast: 3 });
  const longest = Math.max(...moments.map(({ due }) => (due.getTime() - begun) / 86_400_000));
  report.figure('until the last is due', longest, { atMost: MOST_DAYS, unit: 'days' });
  report.figure('pictures that open after the run that follows their due moment', left, { atMost: 0 });
  report.control('a picture that is not due yet still opens', early === 0);
  await ground.runJobs('destroy-epoch-keys');
  const rows = await ground.owner.query<{ id: string }>(
    `SELECT detail ->> 'caseId' AS id FROM activity WHERE type = 'identity.pictures_purged'`,
  );
  const recorded = rows.rows.map(({ id }) => id);
  const wrong = cases.filter(({ id }) => recorded.filter((it) => it === id).length !== 1);
  report.figure('cases whose purge is not on record exactly once', wrong.length, { atMost: 0 });
  report.figure('files left in the store', await leftovers(ground), { atMost: 0 });
}

/** Neither as they were sent nor as they were shown. */
async function nowherePlain(
  { report }: Run,
  ground: Ground,
  {
    cases,
    shown,
    since,
    temporary,
  }: { cases: readonly PictureCase[]; shown: readonly Buffer[]; since: number; temporary: string },
): Promise<void> {
  const sent = cases.flatMap(({ pictures }) => Object.values(pictures));
  const search = new Search(
    [...sent, ...shown].flatMap((bytes, n) => [...shinglesOf(`picture ${n}`, bytes)]),
  );
  const { finds } = await searchEverywhere(ground, search, temporary, since);
  const note = finds.slice(0, 5).map(({ where, form }) => `${form} in ${where}`);
  report.figure('pieces of pictures found in plain', finds.length, {
    atMost: 0,
    note: note.join('; ') || undefined,
  });
  const [picture] = sent;
  report.control('the same search sees a picture', search.in(picture!, 'here').length > 0);
}

/** An older copy of everything that a backup has is put back, and whoever may see a picture asks for it. */
async function restore(
  { report }: Run,
  ground: Ground,
  {
    backup,
    opener,
    holdings,
    cases,
  }: { backup: Backup; opener: Opener; holdings: Holdings; cases: readonly PictureCase[] },
): Promise<void> {
  await ground.setClock(null);
  await backup.putBack();
  const { rows } = await ground.owner.query('SELECT id FROM identity_picture');
  report.control('the older copy has every picture', rows.length === cases.length * SIDES);
  report.figure(
    'pictures of the older copy that open with every key that is left',
    (await opener.open(holdings)).size,
    { atMost: 0 },
  );
  const reviewer = await signInStaff(ground.url(), 'province-reviewer');
  const seen = async () => {
    const answers = await Promise.all(cases.map((picture) => look(ground, picture, reviewer, 'front')));
    return answers.filter(({ status }) => status === 200).length;
  };
  report.figure('pictures of the older copy that the reviewer is shown', await seen(), { atMost: 0 });
  await backup.putEpochKeysBack();
  const opened = (await opener.open(holdings)).size;
  report.control('with the epoch keys kept back the older copy opens', opened === cases.length * SIDES);
  report.control('and the reviewer is shown it', (await seen()) === cases.length);
}

function holdingsOf(ground: Ground, backup: string): Holdings {
  return {
    rows: () => picturesIn(ground.owner),
    fileStore: join(ground.folder, 'files'),
    epochKeys: join(ground.folder, 'epoch-keys'),
    keyFiles: [join(ground.folder, 'keys.json'), join(backup, 'keys.json')],
  };
}

/** Rows and files as the backup has them, with the keys that there are now. */
async function copyOf(ground: Ground, holdings: Holdings, backup: string): Promise<Holdings> {
  const rows = await picturesIn(ground.owner);
  return { ...holdings, rows: () => Promise.resolve(rows), fileStore: join(backup, 'files') };
}

async function leftovers(ground: Ground): Promise<number> {
  const names = await readdir(join(ground.folder, 'files'), { recursive: true });
  return names.filter((name) => name.includes('identity+') || name.startsWith('identity/')).length;
}
