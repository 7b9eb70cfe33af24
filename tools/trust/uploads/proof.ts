import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { photograph } from '@htp/test-kit/hostile-files';
import { ApiDocument } from '../document/index.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { HastyClient, multipart } from '../ground/multipart.ts';
import { openFolder } from '../ground/template.ts';
import { acting, endless, tellingDocuments } from './corpus/documents.ts';
import { bombs, cutOff, otherKinds, telling } from './corpus/pictures.ts';
import { MARK, type Specimen } from './corpus/specimen.ts';
import { hostileWorkbooks } from './corpus/workbooks.ts';
import { faultsOf } from './inspector.ts';
import { mutations } from './mutations.ts';
import { type RouteName, Routes } from './routes.ts';
import { Tally } from './tally.ts';

/** All routes that take a file, as the OpenAPI document has them. */
const waysIn = ApiDocument.committed()
  .operations.filter(({ body }) => body?.kind === 'multipart')
  .map(({ path }) => path);

const KILOBYTE = 1024;
const TOGETHER = 2;

export const proof: Proof = {
  name: 'uploads',
  promise: 'nothing off the list is kept, and what is kept has been written anew',
  run: async (run) => {
    const temporary = await openFolder('htp-trust-uploads-');
    try {
      await onGround({ apiBuild: run.apiBuild, settings: { TMPDIR: temporary } }, (ground) =>
        prove(run, ground, temporary),
      );
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

async function prove(run: Run, ground: Ground, temporary: string): Promise<void> {
  const routes = new Routes(ground);
  const tally = new Tally(ground.home.pid);
  const there = new Set(await readdir(temporary, { recursive: true }));
  for (const [specimens, names] of await corpus(run))
    for (const specimen of specimens) for (const name of names) await tally.send(routes[name], specimen);
  await mutated(run, routes, tally);
  tally.report(run.report);
  const forgotten = waysIn.filter((path) => !routes.paths.has(path));
  run.report.figure('routes for files that none was sent to', forgotten.length, {
    atMost: 0,
    note: forgotten.join('; ') || undefined,
  });
  await brokenOff(run, ground, routes, async () =>
    (await readdir(temporary, { recursive: true })).filter((name) => !there.has(name)),
  );
}

/** What goes where. The short form takes a few of each kind, and leaves out what costs seconds to make. */
async function corpus({ scale, seed, report }: Run): Promise<[readonly Specimen[], readonly RouteName[]][]> {
  const few = (specimens: readonly Specimen[]) =>
    scale < 0.1 ? specimens.filter((_, n) => n % 5 === seed % 5) : specimens;
  const [pictures, kinds, active, documents] = [
    await telling(),
    await otherKinds(),
    await acting(),
    await tellingDocuments(),
  ];
  await controls(report, [...pictures, ...active, ...documents]);
  const parts: [readonly Specimen[], readonly RouteName[]][] = [
    [few(pictures), ['files', 'proofs', 'manual', 'corrections']],
    [few(kinds), ['files', 'proofs', 'manual', 'corrections', 'automatic', 'imports']],
    [few(active), ['files', 'proofs']],
    [few(documents), ['files', 'proofs']],
    [few(hostileWorkbooks()), ['imports', 'files']],
  ];
  if (scale < 0.1) return parts;
  return [
    ...parts,
    [await cutOff(KILOBYTE), ['files']],
    [await cutOff(10 * KILOBYTE), ['proofs', 'manual', 'automatic']],
    [await bombs(), ['files', 'proofs', 'manual', 'corrections', 'automatic']],
    [await endless(), ['files', 'proofs', 'manual', 'corrections', 'automatic']],
  ];
}

/** What must not be kept is seen in the files as they are sent. */
async function controls(report: Run['report'], specimens: readonly Specimen[]): Promise<void> {
  const missed: string[] = [];
  for (const { name, bytes } of specimens.filter(({ dirty }) => dirty))
    if ((await faultsOf(bytes, [MARK])).length === 0) missed.push(name);
  report.control(
    'the inspector sees what is wrong with the files as they are sent',
    missed.length === 0,
    missed.join('; ') || undefined,
  );
  const plain = await photograph(100, 80).jpeg().toBuffer();
  report.control('and nothing in a plain picture', (await faultsOf(plain)).length === 0);
}

async function mutated(run: Run, { files }: Routes, tally: Tally): Promise<void> {
  const { seed } = run;
  const specimens = await mutations(run.many(3_000, 10), seed);
  for (let done = 0; done < specimens.length; done += TOGETHER) {
    const some = specimens.slice(done, done + TOGETHER);
    await Promise.all(some.map(async (specimen) => tally.note(files, specimen, await files.send(specimen))));
  }
  run.report.figure('files changed at random', specimens.length, { note: `seed ${seed}` });
}

/** Clients that are gone in the middle leave nothing, and no name that a client gives is a name on the disk. */
async function brokenOff(
  run: Run,
  ground: Ground,
  routes: Routes,
  newTemporaryFiles: () => Promise<string[]>,
): Promise<void> {
  const before = await namesIn(ground);
  const session = await routes.someone();
  const body = multipart([
    { name: 'file', content: await photograph(1200, 900).jpeg().toBuffer(), fileName: `${MARK}.jpg` },
  ]);
  const clients = run.many(100, 4);
  for (let n = 0; n < clients; n++) {
    const sent = Math.floor((body.bytes.length * n) / clients);
    await new HastyClient(`${ground.url()}/api/files`, session, body, sent).hangUpAfter(20);
  }
  // Whoever is cleaning up is let finish.
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const now = (await namesIn(ground)).length + (await newTemporaryFiles()).length;
    if (now <= before.length) break;
    await sleep(100);
  }
  const after = await namesIn(ground);
  run.report.figure('uploads broken off', clients, { atLeast: 1 });
  run.report.figure('files that they left', after.length - before.length, { atMost: 0 });
  const temporaryNames = await newTemporaryFiles();
  run.report.figure('temporary files', temporaryNames.length, { atMost: 0, note: temporaryNames[0] });
  const named = [...after, ...temporaryNames].filter((name) => name.includes(MARK) || name.includes('tmp'));
  run.report.figure('names of clients on the disk', named.length, { atMost: 0 });
  run.report.control('files that are kept are seen on the disk', before.length > 0);
}

const MOST_LOOKS = 600;

const namesIn = async ({ folder }: Ground): Promise<string[]> =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
