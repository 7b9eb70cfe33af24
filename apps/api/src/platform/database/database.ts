import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg, { type Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { InstantSource } from '../edge/clock/clock.ts';
import type { RecordedChange } from './recorded-change.ts';
import { repeated } from './repeated.ts';
import { statement, type Statement } from './statement.ts';

/** What belongs to the transaction that runs now. */
export interface Transaction {
  readonly client: PoolClient;
  readonly queryRunner: QueryRunner;
  /** How many activities were recorded in it so far. */
  recorded: number;
}

const now = statement<{ now: Date }>('clock.now', 'SELECT clock_timestamp() AS now');

/**
 * The way to PostgreSQL for repositories: a statement runs in the unit of work's transaction when there is one, else on
 * the pool, where transactions are read-only by default, so that a change outside a unit of work is refused by the
 * server itself.
 */
@Injectable()
export class Database extends InstantSource implements OnModuleDestroy {
  private readonly transactions = new AsyncLocalStorage<Transaction>();
  private writing: Pool | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
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
      const { rows } = await repeated(() => this.writers.query<Row>({ name, text, values }));
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

  /** For connections that live outside requests: the sequencer's lock, the readiness check. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  createQueryRunner(): QueryRunner {
    return this.dataSource.createQueryRunner();
  }

  async onModuleDestroy(): Promise<void> {
    await this.writing?.end();
  }

  /** Sessions that may write without a transaction of ours; only `change` has them. */
  private get writers(): Pool {
    if (!this.writing) {
      const { options: _, ...settings } = this.pool.options as pg.PoolConfig;
      this.writing = new pg.Pool(settings);
      // A connection that breaks while idle is replaced; without a listener it would end the process.
      this.writing.on('error', () => undefined);
    }
    return this.writing;
  }

  private execute<Row extends QueryResultRow>(statement: Statement<Row>, values: readonly unknown[]) {
    const target = this.transaction?.client ?? this.pool;
    return target.query<Row>({ name: statement.name, text: statement.text, values: values as unknown[] });
  }
}
