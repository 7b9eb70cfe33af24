import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { forgetCodesTaken, setAuthenticators } from './people.ts';
import { Postgres } from './postgres.ts';
import { Server } from './server.ts';
import { groundSettings, type Settings } from './settings.ts';
import { fillGround, openFolder } from './template.ts';

/** What a proof needs of its ground. */
export interface GroundOptions {
  readonly apiBuild: string;
  /** Who has declared and can sign in as `seeded0`, `seeded1` …; none by default. */
  readonly people?: number;
  /** Their declarations are drafts that can be submitted; otherwise they are in every state. */
  readonly drafts?: boolean;
  /** Processes that serve, `home` among them, which has the simulators and the jobs; by default it alone. */
  readonly servers?: number;
  /** `home` does not serve: the processes that do are killed, frozen or looked at without what belongs to it. */
  readonly homeApart?: boolean;
  /** Of the API, over ours. */
  readonly settings?: Settings;
  /** Of PostgreSQL, over ours. */
  readonly postgres?: Readonly<Record<string, string>>;
}

/**
 * Where a proof happens: a PostgreSQL of its own, processes of the API on it, the simulators of the outside services, the demo's
 * units, staff and seasons, and people.
 */
export class Ground {
  readonly folder: string;
  readonly postgres: Postgres;
  /** As whoever owns the tables: what no use case can do. Reconnects after PostgreSQL was away. */
  readonly owner: pg.Pool;
  /** With the simulators and the background jobs; nobody kills it. */
  readonly home: Server;
  /** The processes that serve. */
  readonly servers: readonly Server[];
  readonly settings: Settings;
  private readonly apiBuild: string;

  private constructor(
    apiBuild: string,
    folder: string,
    postgres: Postgres,
    owner: pg.Pool,
    home: Server,
    servers: readonly Server[],
    settings: Settings,
  ) {
    this.apiBuild = apiBuild;
    this.folder = folder;
    this.postgres = postgres;
    this.owner = owner;
    this.home = home;
    this.servers = servers;
    this.settings = settings;
  }

  static async open(options: GroundOptions): Promise<Ground> {
    const { apiBuild, people = 0, drafts = false } = options;
    const folder = await openFolder('htp-trust-');
    forgetCodesTaken();
    await fillGround(folder, { apiBuild, people, drafts });
    const postgres = await Postgres.start(join(folder, 'database'), options.postgres ?? {});
    try {
      return await Ground.on(postgres, folder, options);
    } catch (error) {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private static async on(postgres: Postgres, folder: string, options: GroundOptions): Promise<Ground> {
    const { apiBuild, servers = 1, homeApart = false } = options;
    const settings = { ...(await groundSettings(folder, postgres)), ...options.settings };
    const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 4 });
    // A connection that ends with the server is not missed.
    owner.on('error', () => undefined);
    const [home, ...others] = await startedTogether([
      Server.start(apiBuild, { ...settings, SIMULATORS: 'true', JOBS_IN_PROCESS: 'true' }),
      ...Array.from({ length: homeApart ? servers : servers - 1 }, () => Server.start(apiBuild, settings)),
    ]);
    const serving = homeApart ? others : [home, ...others];
    return new Ground(apiBuild, folder, postgres, owner, home, serving, settings);
  }

  /** All of them, each once. */
  get processes(): readonly Server[] {
    return [...new Set([this.home, ...this.servers])];
  }

  /** Where requests go: the processes that serve, by turns. */
  url(n = 0): string {
    return this.servers[n % this.servers.length]!.url;
  }

  /** Lets the time stand at this instant for every process; null lets the database's time run again. */
  async setClock(at: Date | null): Promise<void> {
    await writeFile(join(this.folder, 'now'), at?.toISOString() ?? '');
    setAuthenticators(at);
  }

  /** Runs background jobs now, one after the other. */
  async runJobs(...names: string[]): Promise<void> {
    const { code } = await this.program('run-job.js', names);
    if (code !== 0) throw new Error(`${names.join(', ')} ended with ${code}`);
  }

  /** Runs a program of the built API with this ground's settings, or others over them. */
  async program(
    name: string,
    args: readonly string[] = [],
    settings: Settings = {},
  ): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, [join(this.apiBuild, name), ...args], {
      env: { PATH: process.env['PATH'], ...this.settings, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return { code: code ?? 1, output };
  }

  /** Nothing of it is kept, and so nothing has to end well. */
  async close(): Promise<void> {
    await Promise.all(this.processes.map((server) => server.kill()));
    await this.owner.end();
    await this.postgres.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** All of them, or none. @throws why one did not start */
async function startedTogether(
  starting: readonly [Promise<Server>, ...Promise<Server>[]],
): Promise<[Server, ...Server[]]> {
  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (!failed) return started as [Server, ...Server[]];
  await Promise.all(started.map((server) => server.kill()));
  throw failed.reason as Error;
}

/** Runs the proof's steps on a ground that is gone afterwards, whatever happens. */
export async function onGround<T>(options: GroundOptions, work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await Ground.open(options);
  try {
    return await work(ground);
  } finally {
    await ground.close();
  }
}
