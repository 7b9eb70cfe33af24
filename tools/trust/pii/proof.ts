import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Proof, Run } from '../frame/proof.ts';
import type { Report } from '../frame/report.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Server } from '../ground/server.ts';
import { Asking } from '../journey/asking.ts';
import { journey, staffOf } from '../journey/journey.ts';
import { type Find, Search } from '../traces/search.ts';
import { CANARIES, CANARY_NAMES, formsOf } from './canaries.ts';
import { searchPlaces } from './places.ts';
import { CanaryStorm } from './storm.ts';

export const proof: Proof = {
  name: 'pii',
  promise:
    'nothing personal and nothing secret is in logs, problems, metrics, jobs or the record, whatever is sent',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, settings, postgres }, (ground) => look(run, ground)),
};

const settings = { LOG_LEVEL: 'trace' };
/** What belongs in the fields of a journey. */
const TYPED = {
  ...{ name: CANARIES.name, phone: CANARIES.phone, password: CANARIES.password },
  ...{ documentNumber: CANARIES['document number'], permitNumber: CANARIES['permit number'] },
};
/** PostgreSQL tells everything that it can be made to tell. */
const postgres = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  log_min_duration_statement: '0',
  log_min_error_statement: 'error',
};

async function look(run: Run, ground: Ground): Promise<void> {
  const { report } = run;
  const since = Date.now();
  await asSuperuser(ground, 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const quiet = await Server.start(run.apiBuild, { ...ground.settings, LOG_LEVEL: 'info' });
  const servers = [ground.home, quiet];
  try {
    const search = new Search();
    for (const name of CANARY_NAMES) search.lookFor(formsOf(name, CANARIES[name]));
    const storm = new CanaryStorm(ground, search, run.seed);
    // First: the storm may rotate the code of the hospital.
    const asking = new Asking(ground.url());
    const { secrets } = await journey(asking, ground, await staffOf(ground), TYPED);
    await storm.blow([ground.home.url, quiet.url], run.many(60_000));
    for (const [name, secret] of secrets) search.lookFor(formsOf(name, secret));
    await fall(quiet);
    search.lookFor(formsOf(CONTROL, CONTROL_WORD));
    await plant(ground);
    report.figure('requests with canaries', storm.sent, { atLeast: run.many(60_000) });
    report.figure('operations left out', Math.max(0, storm.operations.length - storm.sent), { atMost: 0 });
    report.figure('secrets of a journey', secrets.size, { atLeast: 20 });
    report.figure('forms of each', Math.round(search.count / (secrets.size + CANARY_NAMES.length)), {
      atLeast: 10,
    });
    tell(report, 'in problems', storm.echoed);
    const finds = await searchPlaces(ground, servers, search, since);
    for (const [place, found] of Object.entries(finds))
      tell(
        report,
        `in ${place}`,
        found.filter(({ of }) => of !== CONTROL),
      );
    report.figure(
      'lines of the logs',
      servers.reduce((sum, { log }) => sum + log.split('\n').length, 0),
      {
        atLeast: storm.sent,
      },
    );
    await control(report, search, finds);
  } finally {
    await quiet.stop();
  }
}

/** Ends a process in the midst of requests, as a fault of Node or of the system would. */
async function fall(server: Server): Promise<void> {
  const body = JSON.stringify({ userName: CANARIES.name, password: CANARIES.password });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${CANARIES['access token']}` };
  const asked = Array.from({ length: 20 }, () =>
    fetch(`${server.url}/api/sessions/password`, { method: 'POST', headers, body }).catch(() => undefined),
  );
  server.signal('SIGABRT');
  await Promise.all(asked);
  await server.kill();
}

const TOLD = 6;

function tell(report: Report, figure: string, finds: readonly Find[]): void {
  const kinds = new Set(finds.map(({ where, of, form }) => `${of}, ${form}: ${where}`));
  const note = [...kinds].slice(0, TOLD).join('; ');
  report.figure(figure, kinds.size, { atMost: 0, ...(note ? { note } : {}) });
}

const CONTROL = 'control';
/** Nobody sends it. */
const CONTROL_WORD = '欧阳探照灯 control-83915';

/** Lies in three places when they are searched for all the others. */
async function plant({ owner, folder }: Ground): Promise<void> {
  await owner.query('CREATE TABLE control (words jsonb)');
  await owner.query('INSERT INTO control VALUES ($1)', [JSON.stringify({ data: { word: CONTROL_WORD } })]);
  await owner.query(`SELECT '${CONTROL_WORD}'::int / 0`).catch(() => undefined);
  await writeFile(join(folder, 'files', 'control'), CONTROL_WORD);
}

/** The same search has seen what was planted; and every form of every canary where a log has it. */
async function control(
  report: Report,
  search: Search,
  finds: Readonly<Record<string, readonly Find[]>>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-trust-pii-'));
  try {
    const forms = CANARY_NAMES.flatMap((name) => [...formsOf(name, CANARIES[name])]);
    const log = join(folder, 'api.log');
    await writeFile(
      log,
      Buffer.concat(forms.flatMap(({ bytes }) => [Buffer.from('{"msg":"'), bytes, Buffer.from('"}\n')])),
    );
    const seen = new Set((await search.inFile(log)).map(({ of, form }) => `${of} ${form}`));
    report.control(
      'every form in a log',
      forms.every(({ of, form }) => seen.has(`${of} ${form}`)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
  const planted = (place: string) => finds[place]!.some(({ of }) => of === CONTROL);
  report.control('a word in a table', planted('tables'));
  report.control('a statement that failed, in the log of PostgreSQL', planted('the log of PostgreSQL'));
  report.control('a word in a file', planted('files and cores'));
}

async function asSuperuser(ground: Ground, sql: string): Promise<void> {
  const client = new pg.Client(ground.postgres.superuserUrl);
  await client.connect();
  await client.query(sql);
  await client.end();
}
