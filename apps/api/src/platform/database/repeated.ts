import { setTimeout as sleep } from 'node:timers/promises';

/** Serialization failure and deadlock: PostgreSQL asks the client to run the whole of it again. */
const REPEATED_STATES = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Runs it again while PostgreSQL asks for that, five times at most. */
export async function repeated<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !REPEATED_STATES.has((error as { code?: string }).code ?? '')) throw error;
      await sleep(Math.random() * 20 * 2 ** count);
    }
  }
}
