import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from '../../entities.ts';
import { migrations } from './migrations/index.ts';
import { SnakeCaseColumns } from './naming.ts';

// A DATE is a calendar day, not an instant: it stays `YYYY-MM-DD`.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const STATEMENT_TIMEOUT_MS = 15_000;
/** Whoever holds a row for longer is stuck: those who wait for it are better told to come again. */
const LOCK_TIMEOUT_MS = 5_000;
/** Statements that are quick each can still hold rows for ever together: whoever stays inside for so long is ended. */
const TRANSACTION_TIMEOUT_MS = 60_000;
/** What the server itself can no longer time: it is frozen, or the way to it is. */
const NO_ANSWER_MS = 20_000;

/** As `pg` takes settings of a session that it has no name for. */
export const sessionOptions = `-c transaction_timeout=${TRANSACTION_TIMEOUT_MS}`;

const shared = {
  type: 'postgres',
  driver: pg,
  entities,
  namingStrategy: new SnakeCaseColumns(),
  installExtensions: false,
  synchronize: false,
} as const;

/** Connections that serve requests: read-only unless a unit of work says otherwise. */
export function applicationOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    ...shared,
    url,
    poolSize,
    applicationName: 'htp-api',
    extra: {
      options: `${sessionOptions} -c default_transaction_read_only=on`,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: NO_ANSWER_MS,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
      // A new connection plans every statement anew, several times: what is idle for a while is kept.
      idleTimeoutMillis: 300_000,
    },
  };
}

/** The connection of the tables' owner, which migrates: for as long as that takes. */
export function openOwnerDataSource(url: string): Promise<DataSource> {
  return new DataSource({
    ...shared,
    url,
    poolSize: 2,
    applicationName: 'htp-migrate',
    migrations,
  }).initialize();
}
