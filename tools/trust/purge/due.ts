import pg from 'pg';
import type { Ground } from '../ground/ground.ts';

/** A moment from which pictures must be gone. */
export interface DueMoment {
  readonly due: Date;
  /** Of the pictures. */
  readonly ids: readonly string[];
}

/** When the pictures that there are become due, in order: as the case says, or at the latest. */
export async function dueMoments({ owner }: Ground): Promise<DueMoment[]> {
  const { rows } = await owner.query<{ due: Date; ids: string[] }>(
    `SELECT date_trunc('minute', coalesce(purge_due_at, expires_at)) + interval '1 minute' AS due,
       array_agg(identity_picture.id::text) AS ids
     FROM identity_picture JOIN identity_case ON identity_case.id = case_id
     GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** The longest time between two runs of a job that runs every so many minutes, by its schedule in the queue. */
export async function minutesBetweenRuns({ postgres }: Ground, job: string): Promise<number> {
  // The queue's tables are the application's own.
  const session = new pg.Client(postgres.superuserUrl);
  await session.connect();
  const schedule = 'SELECT cron FROM pgboss.schedule WHERE name = $1';
  const { rows } = await session.query<{ cron: string }>(schedule, [job]);
  await session.end();
  const minutes = /^\*\/(\d+) \* \* \* \*$/.exec(rows[0]?.cron ?? '')?.[1];
  if (minutes === undefined) throw new Error(`${job} does not run every so many minutes`);
  return Number(minutes);
}
