import { Injectable } from '@nestjs/common';
import type { Client, PoolClient } from 'pg';
import { Database, type Transaction } from './database.ts';
import { repeated } from './repeated.ts';

/** A unit of work changed rows and recorded no activity: a fault of ours, so nothing of it is committed. */
export class UnrecordedChangeError extends Error {}

export interface UnitOfWorkOptions {
  /** Why this change needs no activity (bookkeeping such as try counters); anything else must record one. */
  readonly unrecorded?: string;
  /** It reads or writes too much for anybody who waits: it may take as long as a job does. */
  readonly takesLong?: boolean;
}

const LONG_MS = 600_000;
const BEGIN = 'BEGIN READ WRITE';
/** The server takes a new limit of a transaction only when the old one no longer runs. */
const BEGIN_LONG = `${BEGIN}; SET LOCAL statement_timeout = ${LONG_MS};
  SET LOCAL transaction_timeout = 0; SET LOCAL transaction_timeout = ${LONG_MS}`;

/**
 * Runs every change in one transaction (docs/adr/0002-unit-of-work.md). A nested run joins the outer one; 40001 and
 * 40P01 run the whole work again, so the work must not call the network.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: Database) {}

  async run<T>(work: () => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    if (this.database.transaction) return work();
    return repeated(() => this.attempt(work, options));
  }

  private async attempt<T>(work: () => Promise<T>, options: UnitOfWorkOptions): Promise<T> {
    return this.database.withQueryRunner(async (queryRunner) => {
      const client = (await queryRunner.connect()) as PoolClient;
      const queryTimeout = options.takesLong ? LONG_MS : undefined;
      const transaction: Transaction = { client, queryRunner, queryTimeout, recorded: 0 };
      try {
        await client.query(options.takesLong ? BEGIN_LONG : BEGIN);
        const result = await this.database.within(transaction, work);
        await this.refuseUnrecordedChange(transaction, options);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // The connection may be gone, in which case the server has rolled back already; it must not be used again.
        await client.query('ROLLBACK').catch(() => (client as unknown as Client).end());
        throw error;
      }
    });
  }

  private async refuseUnrecordedChange(
    transaction: Transaction,
    { unrecorded }: UnitOfWorkOptions,
  ): Promise<void> {
    if (transaction.recorded > 0 || unrecorded !== undefined) return;
    const { rows } = await transaction.client.query({
      name: 'unit_of_work.has_written',
      text: 'SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS written',
    });
    if (rows[0].written)
      throw new UnrecordedChangeError('a unit of work changed rows and recorded no activity');
  }
}
