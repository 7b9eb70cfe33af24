import pg from 'pg';
import type { RetryingClient } from '../actors/client.ts';
import { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';
import type { SmallDisk } from './small-disk.ts';

/** Something that breaks, and is mended again. */
export interface Fault {
  readonly name: string;
  /** How long it lasts at scale 1, in seconds. */
  readonly seconds: number;
  /** Tries that get no answer at all: of a process that stands still there can be none. */
  readonly silent?: boolean;
  /** @returns mends it */
  readonly begin: (ground: Ground, client: RetryingClient) => Promise<() => Promise<void>>;
}

/** PostgreSQL is stopped and started again. */
export const stopped: Fault = {
  name: 'PostgreSQL is stopped',
  seconds: 30,
  begin: async ({ postgres }) => {
    await postgres.stop();
    return async () => void (await postgres.start());
  },
};

/** A process stands still, as on a machine that swaps, and goes on. */
export const frozen: Fault = {
  name: 'a process of the API stands still',
  seconds: 20,
  silent: true,
  begin: async ({ servers }) => {
    servers[0]!.signal('SIGSTOP');
    return async () => servers[0]!.signal('SIGCONT');
  },
};

/** Somebody holds every declaration and does nothing. */
export const locked: Fault = {
  name: 'every declaration is locked',
  seconds: 20,
  begin: async ({ owner }) => {
    const client = await owner.connect();
    await client.query('BEGIN; SELECT FROM declaration FOR UPDATE');
    return async () => {
      await client.query('ROLLBACK');
      client.release();
    };
  },
};

/** Somebody else has every connection that PostgreSQL gives. */
export const crowdedOut: Fault = {
  name: 'all connections of PostgreSQL are taken',
  seconds: 10,
  begin: async ({ postgres }) => {
    const superuser = new pg.Client({ connectionString: postgres.superuserUrl });
    await superuser.connect();
    const taken: pg.Client[] = [];
    const take = async () => {
      for (;;) {
        const client = new pg.Client({ connectionString: postgres.ownerUrl });
        client.on('error', () => undefined);
        try {
          await client.connect();
        } catch {
          return;
        }
        taken.push(client);
      }
    };
    await take();
    await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'htp_app'`);
    await take();
    return async () => {
      await Promise.all(taken.map((client) => client.end().catch(() => undefined)));
      await superuser.end();
    };
  },
};

/** There is no room for another file. */
export const fullFiles = (disk: SmallDisk): Fault => ({
  name: 'the disk of the file store is full',
  seconds: 10,
  begin: async () => {
    await disk.fill();
    return () => disk.empty();
  },
});

/** There is no room for another page of a table. */
export const fullTables = (disk: SmallDisk): Fault => ({
  name: 'the disk of the tables is full',
  seconds: 20,
  begin: async () => {
    await disk.fill();
    return () => disk.empty();
  },
});

/** There is no room for another segment of the log: PostgreSQL ends itself, and somebody makes room and starts it. */
export const fullWal = (disk: SmallDisk): Fault => ({
  name: 'the disk of the WAL is full',
  seconds: 20,
  begin: async ({ postgres, owner }) => {
    await disk.fill();
    // As a night's housekeeping would: the rest of the segment, and the next one.
    const written = owner.query(`SELECT pg_logical_emit_message(false, 'trust', repeat('x', 17000000))`);
    await written.catch(() => undefined);
    return async () => {
      await disk.empty();
      await postgres.kill();
      await postgres.start();
    };
  },
});

/** Where nothing may be mounted: a server that says of every entry of the record that its disk is full. */
export const saysFull: Fault = {
  name: 'PostgreSQL says that its disk is full (nothing may be mounted here)',
  seconds: 20,
  begin: async ({ owner }) => {
    await owner.query(`
      CREATE FUNCTION trust_full() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE SQLSTATE '53100' USING MESSAGE = 'could not extend file'; END $$;
      CREATE TRIGGER trust_full BEFORE INSERT ON activity FOR EACH ROW EXECUTE FUNCTION trust_full()`);
    return async () => void (await owner.query('DROP FUNCTION trust_full CASCADE'));
  },
};

/** The commission's platform takes questions and answers none. */
export const silentCommission: Fault = {
  name: 'the commission answers nothing',
  seconds: 20,
  begin: async ({ settings, home }, client) => {
    await fetch(`${settings['COMMISSION_BASE_URL']}/simulator/failures`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${settings['COMMISSION_API_KEY']}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ failures: Array.from({ length: 200 }, () => 'timeout') }),
    });
    const asking = ASKERS.map((name) =>
      client.send(Person.candidate(home.url, name), {
        method: 'POST',
        path: '/api/credentials/commission-fetches',
      }),
    );
    return async () => void (await Promise.all(asking));
  },
};
const ASKERS = ['seeded1', 'seeded2', 'seeded3', 'seeded4'];
