import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Ground } from '../ground/ground.ts';

/** As `npm run activity:verify` names it. */
export interface Finding {
  readonly kind: string;
  readonly sequence?: string;
  readonly activityId?: string;
}

/** Places so far apart are seen each for itself. */
const APART = 12;

/** The record as whoever owns the database has it in hand, and the program that verifies it. */
export class Chain {
  private readonly ground: Ground;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  /** Rows as the application writes them, until there are so many, and their links by the sequencer. */
  async grow(rows: number): Promise<void> {
    await this.ground.owner.query(
      `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, actor_role, session_id, request_id, detail)
       SELECT 'declaration.saved', 'declaration', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'candidate',
         gen_random_uuid(), gen_random_uuid(), jsonb_build_object('version', n)
       FROM generate_series(1, greatest(0, $1 - (SELECT count(*) FROM activity))) AS n`,
      [rows],
    );
    await this.ground.runJobs('chain-activity');
    await this.ground.owner.query('CREATE TABLE kept_activity AS TABLE activity');
    await this.ground.owner.query('CREATE TABLE kept_chain AS TABLE activity_chain');
    await this.ground.owner.query('CREATE UNIQUE INDEX ON kept_activity (id)');
    await this.ground.owner.query('CREATE UNIQUE INDEX ON kept_chain (sequence)');
  }

  /** Puts the head where the database's owner cannot reach it. */
  async anchor(): Promise<void> {
    await this.ground.runJobs('anchor-activity');
  }

  async verify(): Promise<{ links: number; findings: Finding[] }> {
    const { output } = await this.ground.program('verify-activity.js');
    const lines = output.trim().split('\n');
    const [, links] = /^(\d+) activities read/.exec(lines.at(-1) ?? '') ?? [];
    if (links === undefined) throw new Error(`the record was not verified: ${output}`);
    return { links: Number(links), findings: lines.slice(0, -1).map((line) => JSON.parse(line) as Finding) };
  }

  /** So many sequences at random, none at either end. */
  places(links: number, many: number): number[] {
    const all = Array.from({ length: Math.floor(links / APART) - 2 }, (_, at) => (at + 1) * APART);
    for (let at = all.length - 1; at > 0; at--) {
      const other = randomInt(at + 1);
      [all[at], all[other]] = [all[other]!, all[at]!];
    }
    return all.slice(0, many);
  }

  /** Does something as a superuser for whom no trigger fires. */
  async tamper(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: this.ground.postgres.superuserUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL session_replication_role = 'replica'`);
      await work(client);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  }

  /** Everything as it was. */
  restore(): Promise<void> {
    return this.tamper(async (client) => {
      for (const [table, kept, key] of [
        ['activity', 'kept_activity', 'id'],
        ['activity_chain', 'kept_chain', 'sequence'],
      ]) {
        await client.query(
          `DELETE FROM ${table} t WHERE NOT EXISTS (SELECT FROM ${kept} k WHERE k.${key} = t.${key} AND k IS NOT DISTINCT FROM t)`,
        );
        await client.query(
          `INSERT INTO ${table} ${table === 'activity' ? 'OVERRIDING SYSTEM VALUE ' : ''}SELECT * FROM ${kept} k
           WHERE NOT EXISTS (SELECT FROM ${table} t WHERE t.${key} = k.${key})`,
        );
      }
    });
  }

  /** Chains whatever is new, as the sequencer does each minute. */
  async advance(): Promise<void> {
    await this.ground.runJobs('chain-activity');
  }
}
