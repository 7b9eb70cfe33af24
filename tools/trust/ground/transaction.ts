import type pg from 'pg';

const DEADLOCK = '40P01';
const MOST_TRIES = 10;

/**
 * Works in a transaction, of which only stays what `work` commits. The jobs of the API go on meanwhile and take the same tables; when
 * each waits for the other, PostgreSQL ends one, and if that is this one, it is done again from the start.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      return await work(client);
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || tries === MOST_TRIES) throw error;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
}
