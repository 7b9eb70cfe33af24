import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Search } from '../traces/search.ts';
import { isControl, judgeControl, plantControl } from '../traces/planted.ts';
import { dumpOf } from './dump.ts';
import { readingThroughTheApi } from './reading.ts';
import { Secrets } from './secrets.ts';
import { tamperWithSealed } from './tampering.ts';
import { withoutItsRing } from './rings.ts';

export const proof: Proof = {
  name: 'at-rest',
  promise: 'keeps numbers, names and secrets unreadable wherever they lie, and each in its own cell',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, drafts: true }, async (ground) => {
      const secrets = new Secrets();
      await secrets.goThroughTheDoors(ground, run.many(60, 4));
      await nothingIsFound(run, ground, secrets);
      const sealed = await withoutItsRing(run, ground);
      await readingThroughTheApi(run, ground);
      await tamperWithSealed(run, ground, sealed);
    }),
};

/** In the data directory with its WAL and temporary files, in the file store, in logs, and in what a backup would take along. */
async function nothingIsFound({ report }: Run, ground: Ground, secrets: Secrets): Promise<void> {
  const dumped = await dumpOf(ground, join(ground.folder, 'dump'));
  report.figure('tables dumped', dumped, { atLeast: 40 });
  const search = new Search(secrets.shingles());
  report.figure('things looked for', secrets.count);
  report.figure('pieces of them, in all forms', search.count);
  const temporary = join(ground.folder, 'temporary');
  await mkdir(temporary);
  // Bytes that are of nobody lie where none may be: one search for them and for all that people have.
  const spill = await plantControl(ground, search, { temporary, secret: randomBytes(20_000) });
  const { finds, files, bytes } = await search.inFolder(ground.folder, (path) => !path.endsWith('keys.json'));
  await spill.end();
  const inLogs = [...ground.processes, ground.postgres].flatMap(({ log }) =>
    search.in(Buffer.from(log), 'a log'),
  );
  report.figure('files searched', files, { atLeast: 100 });
  report.figure('megabytes searched', Math.round(bytes / 1e6));
  const all = [...finds, ...inLogs];
  const found = all
    .filter((find) => !isControl(find))
    .map(({ where, of, form }) => `${of} as ${form} in ${where.replace(ground.folder, '')}`);
  report.figure('found', found.length, { atMost: 0, ...first(found) });
  judgeControl(report, all);
}
