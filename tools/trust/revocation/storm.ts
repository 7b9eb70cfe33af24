import { setImmediate as turn } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';

/** One request: when it was begun, and whether what is revoked was still granted to it. */
export interface Sent {
  readonly begunAt: number;
  readonly granted: boolean;
}

/** Something that can be taken away, and whoever uses it. */
export interface Round {
  /** More could not use it at once. */
  readonly clients?: number;
  /** Asks once for what is taken away. @returns whether it was granted */
  readonly use: (url: string) => Promise<boolean>;
  readonly revoke: (url: string) => Promise<void>;
  /** One boolean: whether the revocation can be seen by others. */
  readonly committed: readonly [sql: string, values: readonly unknown[]];
  /** As the owner of the tables, so that the next round finds it as this one did. */
  readonly restore: () => Promise<void>;
}

export interface Outcome {
  readonly before: number;
  readonly grantedBefore: number;
  readonly after: number;
  readonly grantedAfter: number;
}

export interface StormOptions {
  /** Requests in flight at once, over all processes. */
  readonly clients: number;
  /** At least so many begun after the commit. */
  readonly after: number;
  readonly urls: readonly string[];
}

/**
 * Uses what is taken away without a pause, from many clients over all processes, takes it away by another process, and goes on. The database itself says
 * when the commit can be seen: a request that is begun after somebody has seen it is begun after it.
 */
export async function stormAround(ground: Ground, round: Round, options: StormOptions): Promise<Outcome> {
  const { after, urls } = options;
  const clients = Math.min(options.clients, round.clients ?? Infinity);
  const sent: Sent[] = [];
  let going = true;
  const client = async (place: number) => {
    for (let n = place; going; n++) {
      const begunAt = performance.now();
      // A connection that was shed grants nothing.
      const granted = await round.use(urls[n % urls.length]!).catch(() => false);
      sent.push({ begunAt, granted });
    }
  };
  const storm = Array.from({ length: clients }, (_, place) => client(place));
  await until(() => sent.filter(({ granted }) => granted).length >= clients / 2);
  const [committedAt] = await Promise.all([seenAt(ground, round.committed), round.revoke(ground.home.url)]);
  await until(() => sent.filter(({ begunAt }) => begunAt > committedAt).length >= after);
  going = false;
  await Promise.all(storm);
  const late = sent.filter(({ begunAt }) => begunAt > committedAt);
  const grantedOf = (those: readonly Sent[]) => those.filter(({ granted }) => granted).length;
  return {
    before: sent.length - late.length,
    grantedBefore: grantedOf(sent) - grantedOf(late),
    after: late.length,
    grantedAfter: grantedOf(late),
  };
}

/** Looks without a pause. @returns when the commit had been seen */
async function seenAt({ owner }: Ground, [sql, values]: Round['committed']): Promise<number> {
  const client = await owner.connect();
  try {
    for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS;) {
      const { rows } = await client.query<{ seen: boolean }>(`SELECT (${sql}) AS seen`, [...values]);
      if (rows[0]!.seen) return performance.now();
    }
  } finally {
    client.release();
  }
  throw new Error(`no revocation was seen: ${sql}`);
}

const PATIENCE_MS = 5 * 60_000;

async function until(happened: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!happened()) {
    if (performance.now() > end) throw new Error('the storm does not get anywhere');
    await turn();
  }
}
