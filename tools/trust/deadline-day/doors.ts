import { setTimeout as sleep } from 'node:timers/promises';
import { RetryingClient } from '../actors/client.ts';
import { Ledger } from '../actors/ledger.ts';
import type { Person } from '../actors/person.ts';
import { quantile } from '../frame/quantile.ts';
import type { Ground } from '../ground/ground.ts';
import { Server } from '../ground/server.ts';
import { Applicant } from './applicant.ts';
import { signInAll } from './arrivals.ts';
import { Reviewers } from './reviewers.ts';
import { quantileMs, Times } from './times.ts';

/** Few connections: a crowd of a hundred is to one such process what all of the province is to ten large ones. */
const POOL_SIZE = '4';
const CROWD = 80;
const GATHERING_MS = 500;
/** To six reviewers. */
const ANSWERS = 12;
const LOOK_EVERY_MS = 20;

export interface AtTheDoor {
  readonly crowd: readonly Applicant[];
  readonly officers: readonly Person[];
}

/** How long reviewers wait for an answer while a crowd besieges their process. */
export interface Wait {
  readonly p95: number;
  /** How many of the crowd are answered while a reviewer waits: however fast the machine is, it is so many whom he stands behind. */
  readonly before: number;
}

/**
 * Reviewers at a process of their own, which a crowd asks again as soon as it is answered, and when it is refused as it is told.
 * @param shedding whether any are refused
 */
export async function besiege(
  apiBuild: string,
  ground: Ground,
  { crowd, officers }: AtTheDoor,
  shedding: boolean,
): Promise<Wait> {
  const people = crowd.slice(0, CROWD);
  await signInAll(people);
  const server = await Server.start(apiBuild, {
    ...ground.settings,
    LOAD_SHEDDING: String(shedding),
    DATABASE_POOL_SIZE: POOL_SIZE,
  });
  const over = new AbortController();
  const at = { address: () => server.url, obeysRetryAfter: true, signal: over.signal };
  const crowded = new Times();
  const client = new RetryingClient({ ...at, watch: crowded.see });
  const besieging = Promise.allSettled(
    people.map(({ person }) => new Applicant(person, client, new Ledger()).lookAgainAndAgain()),
  );
  await sleep(GATHERING_MS);
  const reviewers = new Reviewers(officers, at, new Ledger());
  const { accepted } = reviewers.times;
  while (accepted.length < ANSWERS) await sleep(LOOK_EVERY_MS);
  const waits = [...accepted];
  const before = reviewers.times.spans.map(
    ({ from, to }) => crowded.spans.filter((other) => other.to > from && other.to < to).length,
  );
  over.abort();
  await Promise.allSettled([besieging, reviewers.end(), server.kill()]);
  return { p95: quantileMs(waits, 0.95), before: quantile(before, 0.5) };
}
