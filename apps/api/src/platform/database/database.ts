import { AsyncLocalStorage } from 'node:async_hooks';
import type { OnApplicationShutdown } from '@nestjs/common';
import pg, { type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DomainError } from '@htp/domain';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { InstantSource } from '../edge/clock/clock.ts';
import { currentRequest } from '../http/request-context.ts';
import { ConnectionShares, type Share } from './connection-shares.ts';
import { sessionOptions } from './data-source.ts';
import type { RecordedChange } from './recorded-change.ts';
import { repeated } from './repeated.ts';
import { SideConnection } from './side-connection.ts';
import { statement, type Statement } from './statement.ts';

/** What belongs to the transaction that runs now. */
export interface Transaction {
  readonly client: PoolClient;
  readonly queryRunner: QueryRunner;
  /** How long the server may be silent in it, where that is not the connection's. */
  readonly queryTimeout: number | undefined;
  /** How many activities were recorded in it so far. */
  recorded: number;
}

/** What `pg` makes when it is not told. */
const SMALLEST_POOL = 10;
/** Of a pool, what is kept free of crowds. */
const KEPT_SHARE = 1 / 4;

const now = statement<{ now: Date }>('clock.now', 'SELECT clock_timestamp() AS now');

/**
 * The way to PostgreSQL for repositories: a statement runs in the unit of work's transaction when there is one, else on
 * the pool, where transactions are read-only by default, so that a change outside a unit of work is refused by the
 * server itself.
 */
export class Database extends InstantSource implements OnApplicationShutdown {
  private readonly transactions = new AsyncLocalStorage<Transaction>();
  private readonly pools: Readonly<Record<'reading' | 'writing', ConnectionShares>>;
  /** Sessions that may write without a transaction of ours; only `change` has them. */
  private readonly writers: Pool;
  private readonly aside: SideConnection;

  /**
   * @param dataSource one that is connected
   * @param isSharedOut whether some connections are kept from crowds; otherwise everybody waits in the pool's one queue
   */
  constructor(
    private readonly dataSource: DataSource,
    isSharedOut = true,
  ) {
    super();
    const { poolSize: size = SMALLEST_POOL } = dataSource.options as { poolSize?: number };
    const shares = () => new ConnectionShares(isSharedOut ? size : Infinity, Math.ceil(size * KEPT_SHARE));
    this.pools = { reading: shares(), writing: shares() };
    const settings = this.pool.options as pg.PoolConfig;
    this.writers = new pg.Pool({ ...settings, options: sessionOptions });
    // A connection that breaks while idle is replaced; without a listener it would end the process.
    this.writers.on('error', () => undefined);
    this.aside = new SideConnection(settings);
  }

  get transaction(): Transaction | undefined {
    return this.transactions.getStore();
  }

  /** Runs `work` with `transaction` as the one that statements join. */
  within<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
    return this.transactions.run(transaction, work);
  }

  /** All rows. */
  async query<Row extends QueryResultRow>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const { rows } = await this.execute(statement, values);
    return rows;
  }

  /** The row, or undefined. */
  async findOne<Row extends QueryResultRow>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    const { rows } = await this.execute(statement, values);
    return rows[0];
  }

  /** How many rows it touched. */
  async count(statement: Statement, values: readonly unknown[] = []): Promise<number> {
    const { rowCount } = await this.execute(statement, values);
    return rowCount ?? 0;
  }

  /**
   * Runs a change that is one statement: in the unit of work's transaction when there is one, else on its own, on connections
   * that nothing else may write through. 40001 and 40P01 run it again.
   * @param values as `RecordedChange.valuesOf` gives them
   * @returns a row for each that was changed; none when the rows were no longer as the statement asks
   */
  async change<Row extends QueryResultRow>(change: RecordedChange<Row>, values: unknown[]): Promise<Row[]> {
    const { transaction } = this;
    const { name, text } = change.statement;
    if (!transaction) {
      const query = () => this.writers.query<Row>({ name, text, values });
      const { rows } = await repeated(() => this.pools.writing.with(shareOfNow(), query));
      return rows;
    }
    const { rows } = await transaction.client.query<Row>({ name, text, values });
    transaction.recorded += rows.length;
    return rows;
  }

  /** What time it is for the database. */
  override async now(): Promise<Date> {
    const [row] = await this.query(now);
    return row!.now;
  }

  /** Entities, for rare paths only; inside a unit of work they belong to its transaction. */
  get entities(): EntityManager {
    return this.transaction?.queryRunner.manager ?? this.dataSource.manager;
  }

  /** The pool itself, with no regard for who takes how much of it. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Works with a connection of its own, which it has to itself until it ends. */
  withQueryRunner<T>(work: (queryRunner: QueryRunner) => Promise<T>): Promise<T> {
    return this.pools.reading.with(shareOfNow(), async () => {
      const queryRunner = this.dataSource.createQueryRunner();
      try {
        return await work(queryRunner);
      } finally {
        await queryRunner.release();
      }
    });
  }

  /** Whether the server answers, however busy the pools are. @throws Error when it does not */
  ping(): Promise<void> {
    return this.aside.ping();
  }

  /** How many wait for a connection. */
  waiting(share: Share): number {
    return this.pools.reading.waiting(share) + this.pools.writing.waiting(share);
  }

  /** For how many milliseconds whoever is next has waited for one. */
  longestWait(share: Share): number {
    return Math.max(this.pools.reading.longestWait(share), this.pools.writing.longestWait(share));
  }

  /** Not before: requests in flight are finished until the server no longer listens. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.writers.end(), this.aside.end()]);
  }

  private execute<Row extends QueryResultRow>(statement: Statement<Row>, values: readonly unknown[]) {
    const query = { name: statement.name, text: statement.text, values: values as unknown[] };
    if (this.transaction) {
      const { client, queryTimeout } = this.transaction;
      // `pg` takes it, its types do not know it.
      return client.query<Row>({ ...query, query_timeout: queryTimeout } as pg.QueryConfig);
    }
    const abandoned = currentRequest()?.abandoned;
    return this.pools.reading.with(shareOfNow(), () =>
      abandoned ? this.unlessAbandoned<Row>(query, abandoned) : this.pool.query<Row>(query),
    );
  }

  /** A query that ends in the server too when nobody waits for its answer any more. */
  private async unlessAbandoned<Row extends QueryResultRow>(query: pg.QueryConfig, abandoned: AbortSignal) {
    if (abandoned.aborted) throw new DomainError('unavailable');
    const client = await this.pool.connect();
    let failed = false;
    const cancel = () => {
      failed = true;
      void this.aside.cancel((client as unknown as { processID: number }).processID);
    };
    // The query says it too when its connection ends; without a listener it would end the process.
    const end = () => (failed = true);
    client.on('error', end);
    abandoned.addEventListener('abort', cancel, { once: true });
    try {
      return await client.query<Row>(query);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      abandoned.removeEventListener('abort', cancel);
      client.off('error', end);
      // The cancellation may come after the query's end: nothing else may run on that connection then.
      client.release(failed);
    }
  }
}

/** Jobs and staff have connections kept for them; everybody else shares the others. */
const shareOfNow = (): Share => ((currentRequest()?.audience ?? 'staff') === 'staff' ? 'kept' : 'shared');
