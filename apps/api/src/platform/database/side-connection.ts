import pg from 'pg';

const PATIENCE_MS = 1_000;

/**
 * The way to the server beside the pools, which is open when they are exhausted: asks whether it answers, and tells it to give up a
 * query that nobody waits for any more.
 */
export class SideConnection {
  private readonly pool: pg.Pool;

  /** @param settings of the pools */
  constructor(settings: pg.PoolConfig) {
    this.pool = new pg.Pool({
      ...settings,
      max: 2,
      application_name: 'htp-api-side',
      connectionTimeoutMillis: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      // Of a server that is frozen, which times nothing.
      query_timeout: PATIENCE_MS + 500,
    });
    // A connection that breaks while idle is replaced; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  /** @throws Error when the server does not answer */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  /** Gives up what this connection's server process does now; one that cannot be told ends by its own time limit. */
  async cancel(processId: number): Promise<void> {
    await this.pool.query('SELECT pg_cancel_backend($1)', [processId]).catch(() => undefined);
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
