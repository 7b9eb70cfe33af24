import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ApiDocument, Records } from '../document/index.ts';
import type { Proof, Run } from '../frame/proof.ts';
import type { Report } from '../frame/report.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import type { Settings } from '../ground/settings.ts';
import { Callers } from '../spoiled/callers.ts';
import { withFaultyServer } from './faulty-server.ts';
import { type Found, Fuzzer } from './fuzzer.ts';
import { FAULTS } from './judge.ts';
import { readBack } from './read-back.ts';

export const proof: Proof = {
  name: 'fuzz',
  promise:
    'bad input never breaks the API: no failure, no word of its inside, no echo, no answer that the document does not declare',
  run: async (run) => {
    await control(run);
    await withPages((settings) =>
      onGround({ apiBuild: run.apiBuild, people: 200, settings }, (ground) => fuzz(run, ground)),
    );
  },
};

async function fuzz(run: Run, ground: Ground): Promise<void> {
  const { report, seed } = run;
  const document = await ApiDocument.servedBy(ground.url());
  const isCommitted = isDeepStrictEqual(document.written, ApiDocument.committed().written);
  report.figure('documents that differ from the API', isCommitted ? 0 : 1, { atMost: 0 });
  const callers = new Callers(ground.url());
  const { operations } = document;
  const fuzzer = new Fuzzer({ document, operations, url: ground.url(), callers, seed });
  const naming = async () => {
    const records = await Records.read(ground.owner, await callers.accountIds());
    return (operation: (typeof operations)[number]) => records.for(operation);
  };
  await fuzzer.valid(await naming(), 1);
  await fuzzer.sweep(await naming(), Math.min(1, run.scale));
  await fuzzer.random(await naming(), run.many(150));
  report.figure('seed', seed);
  report.figure('requests', fuzzer.total, { atLeast: run.many(200_000) });
  report.figure('operations left out', operations.length - fuzzer.sent.size, { atMost: 0 });
  report.figure('shed', fuzzer.shed);
  tell(report, fuzzer.found);
  await tellReadBack(report, ground, callers);
  report.figure('servers that ended', ground.home.isRunning ? 0 : 1, { atMost: 0 });
}

/** Pages of both apps, as they stand beside the API in production. */
async function withPages<T>(work: (settings: Settings) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-trust-pages-'));
  try {
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>pages</title>');
    return await work({ ADMIN_FOLDER: folder, CLIENT_FOLDER: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const TOLD = 8;

/** How many of each fault, and how to see the first ones again. */
function tell(report: Report, found: readonly Found[]): void {
  for (const fault of FAULTS) {
    const of = found.filter((one) => one.fault === fault);
    const kinds = new Map(of.map((one) => [`${one.detail} ${one.mutations.map(kindOf).join()}`, one]));
    const told = [...kinds.values()]
      .slice(0, TOLD)
      .map(
        ({ detail, operation, caller, mutations }) =>
          `${detail}: ${operation} as ${caller}, ${mutations.join(' + ')}`,
      );
    report.figure(fault, of.length, { atMost: 0, ...(told.length > 0 ? { note: told.join('; ') } : {}) });
  }
}

/** The same wrong value in another field is the same fault. */
const kindOf = (mutation: string): string => mutation.replace(/^(\/\S*|(path|query|part) \w+)/, '');

async function tellReadBack(report: Report, ground: Ground, callers: Callers): Promise<void> {
  const [staff, draft] = await Promise.all(
    [
      `SELECT account_id AS id FROM staff_account WHERE user_name LIKE 'seed-%' ORDER BY 1 LIMIT 1`,
      'SELECT id FROM season_draft WHERE outcome IS NULL ORDER BY id DESC LIMIT 1',
    ].map((sql) => ground.owner.query<{ id: string }>(sql)),
  );
  const ids = { staff: staff?.rows[0]?.id ?? '', 'season-draft': draft?.rows[0]?.id ?? '' };
  const { accepted, corrected } = await readBack(ground.url(), callers, ids);
  const note = corrected.map(({ what, text }) => `${what}: ${text}`).join('; ');
  report.figure('odd texts accepted', accepted, { atLeast: 10 });
  report.figure('odd texts read otherwise than written', corrected.length, { atMost: 0, note });
}

/** Each fault, on a server that has it. */
async function control({ report, seed }: Run): Promise<void> {
  const document = ApiDocument.committed();
  const operations = [document.operation('SignIn_refresh')];
  const callers = { headersOf: () => Promise.resolve({}), renew: () => Promise.resolve() };
  for (const fault of FAULTS) {
    const found = await withFaultyServer(fault, async (url) => {
      const fuzzer = new Fuzzer({ document, operations, url, callers, seed });
      await fuzzer.sweep(() => ({}), 0.02);
      await fuzzer.random(() => ({}), 10);
      return fuzzer.found;
    });
    report.control(
      `a server that has the fault ${fault}`,
      found.some((one) => one.fault === fault),
    );
  }
}
