import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './ground.ts';

const JOB_PATIENCE_MS = 5 * 60_000;

/** What a background job brings. @param sql of one `id`. @throws Error when it does not come */
export async function eventually(
  { owner }: Ground,
  sql: string,
  values: readonly unknown[] = [],
): Promise<string> {
  const until = performance.now() + JOB_PATIENCE_MS;
  while (performance.now() < until) {
    const { rows } = await owner.query<{ id: string }>(sql, [...values]);
    if (rows[0]) return rows[0].id;
    await sleep(50);
  }
  throw new Error(`no job has brought: ${sql}`);
}
