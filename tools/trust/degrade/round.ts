import { setTimeout as sleep } from 'node:timers/promises';
import type { RetryingClient } from '../actors/client.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import type { Fault } from './faults.ts';
import type { Watch } from './watch.ts';

const BACK_WITHIN_S = 10;
/** Nothing takes longer than the API's own limit for an answer, and what the network adds. */
const ANSWERED_WITHIN_S = 25;
const NEVER_WELL_MS = 5 * 60_000;

/** Where it happens, who acts there, and who looks on. */
export interface Scene {
  readonly ground: Ground;
  readonly client: RetryingClient;
  readonly watch: Watch;
}

/** Breaks, looks on, mends, and waits until all is well again. */
export async function breakAndMend(
  { report, scale }: Run,
  { ground, client, watch }: Scene,
  fault: Fault,
): Promise<void> {
  const say = (what: string) => `${fault.name}: ${what}`;
  const begun = performance.now();
  const mend = await fault.begin(ground, client);
  await sleep(Math.max(SHORTEST_S, fault.seconds * scale) * 1000);
  // A server that is started again is mended when it takes connections.
  await mend();
  const mended = performance.now();
  const well = await wellAgain(watch, mended);
  const faults = watch.faults(begun);
  report.figure(say('succeeded meanwhile'), watch.count('success', begun, mended));
  report.figure(say('503 or 429 with Retry-After'), watch.count('refused', begun));
  report.figure(say('other faults'), faults.length, {
    atMost: 0,
    ...(faults.length > 0 ? { note: [...new Set(faults)].slice(0, 5).join(', ') } : {}),
  });
  const [silences, hung] = (['silence', 'hung'] as const).map((what) => watch.count(what, begun));
  if (fault.silent) report.figure(say('without an answer'), silences! + hung!);
  else report.figure(say('hung'), hung!, { atMost: 0 });
  report.figure(say('longest try'), Math.round(watch.longestMs(begun)) / 1000, {
    ...(fault.silent ? {} : { atMost: ANSWERED_WITHIN_S, timed: true }),
    unit: 's',
  });
  report.figure(say('well again after'), Math.round(well - mended) / 1000, {
    atMost: BACK_WITHIN_S,
    unit: 's',
    timed: true,
  });
}

const SHORTEST_S = 0.3;

/** @returns when; so late that it cannot be missed, if it never is */
async function wellAgain(watch: Watch, mended: number): Promise<number> {
  while (performance.now() < mended + NEVER_WELL_MS) {
    const well = watch.wellSince(mended);
    if (well !== undefined) return well;
    await sleep(50);
  }
  return mended + NEVER_WELL_MS;
}
