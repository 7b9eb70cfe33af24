import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AccessTokens } from '../modules/accounts/index.ts';
import { deriveKey, FileKeyProvider } from '../platform/crypto/index.ts';
import { declaredStatements } from '../platform/database/index.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { openDatabase } from '../start/database.ts';
import { apiSettings, POOL_SIZE } from './api-settings.ts';
import { cpuOf, cpuOfBackends, cpuSince, memoryOf } from './cpu.ts';
import { FLOOR_STATEMENTS } from './floor-answers.ts';
import type { FloorSettings } from './floor-server.ts';
import { send } from './load.ts';
import { runProgram, startServer, type ServerProcess } from './processes.ts';
import { growthOf, median, type Report, type Round, type Row, rowOf } from './report.ts';
import { Targets } from './targets.ts';
import { type RoundSizes, type Workload, workloadsOf } from './workloads.ts';

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly round: RoundSizes;
  /** Only these workloads. */
  readonly only?: readonly string[];
  readonly onProgress: (line: string) => void;
}

const STARTS = 3;
/** Until the recogniser's models are loaded and the process is at rest. */
const SETTLING_MS = 6_000;

interface Measured {
  readonly rows: readonly Row[];
  readonly startSeconds: number;
  readonly memoryMb: number;
}

/** Measures every size in turn. */
export async function runBench(options: BenchOptions): Promise<Report> {
  const measured: Measured[] = [];
  for (const size of options.sizes) measured.push(await measureSize(size, options));
  const rows = measured.flatMap((one) => one.rows);
  return {
    rows,
    growth: growthOf(rows),
    startSeconds: median(measured.map(({ startSeconds }) => startSeconds)),
    memoryMb: Math.max(...measured.map(({ memoryMb }) => memoryMb)),
  };
}

async function measureSize(declarations: number, options: BenchOptions): Promise<Measured> {
  const { onProgress } = options;
  const path = resolve('.data/bench', String(declarations));
  await seeded(path, declarations, onProgress);
  const folder = await openDataFolder(path);
  const database = await openDatabase({}, path);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  // A connection that ends with the server is not missed.
  owner.on('error', () => undefined);
  try {
    const settings = apiSettings(database.applicationUrl, folder);
    const startSeconds = await startTime(settings, onProgress);
    const api = await startServer('main.js', '/health/ready', settings);
    await sleep(SETTLING_MS);
    const memoryMb = (await memoryOf(api.pid)) / 2 ** 20;
    const keys = new FileKeyProvider(folder.keyFile);
    const floor = await startServer('bench-floor.js', '/', {
      FLOOR: JSON.stringify(floorSettings(database.applicationUrl, keys)),
    });
    const { rows: seasons } = await owner.query<{ version: string }>(
      `SELECT definition->'statement'->>'version' AS version FROM season_version LIMIT 1`,
    );
    const targets = new Targets(owner, new AccessTokens(keys));
    const workloads = await workloadsOf(targets, seasons[0]!.version, options.round);
    const role = new URL(database.applicationUrl).username;
    const rows: Row[] = [];
    for (const workload of workloads) {
      if (options.only && !options.only.includes(workload.name)) continue;
      onProgress(`${workload.name} at ${declarations}`);
      rows.push(await measure(workload, declarations, { api, floor, role, rounds: options.rounds }));
    }
    await targets.restoreEarlier();
    await api.stop();
    await floor.stop();
    return { rows, startSeconds, memoryMb };
  } finally {
    await owner.end();
    await database.stop();
    await folder.release();
  }
}

/** Seeds the database unless these declarations are there; what a broken-off seeding has left is thrown away. */
async function seeded(path: string, declarations: number, onProgress: (line: string) => void): Promise<void> {
  const args = ['--declarations', String(declarations)];
  const known = existsSync(join(path, 'postgres'));
  if (known && (await runProgram('seed.js', args, { DATA_FOLDER: path })) === 0) return;
  onProgress(`seeding ${declarations} declarations into ${path}`);
  await rm(path, { recursive: true, force: true });
  if ((await runProgram('seed.js', args, { DATA_FOLDER: path })) !== 0)
    throw new Error(`could not seed ${declarations} declarations`);
}

async function startTime(
  settings: Readonly<Record<string, string>>,
  onProgress: (line: string) => void,
): Promise<number> {
  onProgress('start');
  const taken: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    const api = await startServer('main.js', '/health/ready', settings);
    taken.push(api.startSeconds);
    await api.stop();
  }
  return median(taken);
}

interface Contest {
  readonly api: ServerProcess;
  readonly floor: ServerProcess;
  /** Of both to PostgreSQL. */
  readonly role: string;
  readonly rounds: number;
}

/** Rounds of both in turn, after one that warms each up: noise of the machine hits both alike. */
async function measure(
  workload: Workload,
  declarations: number,
  { api, floor, role, rounds }: Contest,
): Promise<Row> {
  const measuredOf = new Map<ServerProcess, Round[]>([
    [api, []],
    [floor, []],
  ]);
  for (let round = 0; round <= rounds; round++) {
    for (const server of round % 2 === 0 ? [api, floor] : [floor, api]) {
      await workload.restore?.();
      const measured = await measureRound(workload, server, role);
      if (round > 0) measuredOf.get(server)!.push(measured);
    }
  }
  return rowOf(workload.name, declarations, measuredOf.get(api)!, measuredOf.get(floor)!);
}

async function measureRound(workload: Workload, server: ServerProcess, role: string): Promise<Round> {
  const requests = workload.requests();
  const used = async () => [await cpuOf(server.pid), await cpuOfBackends(role)] as const;
  const [own, backends] = await used();
  const { seconds, latencies } = await send(server.url, requests);
  const [ownAfter, backendsAfter] = await used();
  const cpuUs = ownAfter - own + cpuSince(backends, backendsAfter);
  return { requests: requests.length, seconds, cpuUs, latencies };
}

/** @throws Error when the application has one of them no more */
function floorStatements(): FloorSettings['statements'] {
  const declared = declaredStatements();
  const texts = FLOOR_STATEMENTS.map((name) => {
    const text = declared[name];
    if (text === undefined) throw new Error(`the application has no statement ${name}`);
    return [name, text];
  });
  return Object.fromEntries(texts);
}

function floorSettings(applicationUrl: string, keys: FileKeyProvider): FloorSettings {
  const tokenKey = deriveKey(keys.current('token'), ['access token'], 32).toString('base64');
  return { applicationUrl, poolSize: POOL_SIZE, tokenKey, statements: floorStatements() };
}
