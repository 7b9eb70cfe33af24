import { setTimeout as sleep } from 'node:timers/promises';
import { byTurns, RetryingClient } from '../actors/client.ts';
import { Crowd } from '../actors/crowd.ts';
import { newestEntry, readFound } from '../actors/found.ts';
import { Ledger } from '../actors/ledger.ts';
import { reckon } from '../actors/reckoning.ts';
import { Weather } from '../actors/weather.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { quantile } from '../frame/quantile.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { lookAtInvariants } from '../ground/invariants.ts';
import { controls } from './controls.ts';
import { type Killed, killAndRaise, stopAndRaise } from './killer.ts';
import { gapsInOutbox } from './outbox.ts';

/** Sixteen who declare, six officers, two reviewers of the province. */
const CROWD = { candidates: 16, officers: 6, reviewers: 2 };
const BACK_WITHIN_S = 5;
/** After so many kills the invariants are looked at: more often than hourly. */
const LOOK_EVERY = 50;
/** After so many kills a process is stopped as a deployment does it: not after one of PostgreSQL, when little is in hand. */
const DEPLOYED_EVERY = 5;
/** Whatever watches over processes kills what takes longer (docker-compose.yml). */
const STOPPED_WITHIN_S = 30;
/** Between two kills at least, at random. */
const CALM_MS = [300, 2_400] as const;
const LOOK_MS = 20;

export const proof: Proof = {
  name: 'storm',
  promise: 'keeps what it has acknowledged, once, whatever is killed',
  run: (run) => {
    const people = run.scale > 0.05 ? run.many(2_000, 200) : 200;
    return onGround(
      {
        apiBuild: run.apiBuild,
        people,
        drafts: true,
        servers: 2,
        homeApart: true,
        settings: { LOAD_SHEDDING: 'true' },
      },
      async (ground) => {
        const ending = new AbortController();
        // Whoever would ask again for ever gives up when the proof is over.
        await storm(run, ground, people, ending).finally(() => ending.abort());
      },
    );
  },
};

async function storm(run: Run, ground: Ground, people: number, ending: AbortController): Promise<void> {
  const { many, report } = run;
  const ledger = new Ledger();
  const weather = new Weather();
  const { signal } = ending;
  const client = new RetryingClient({
    address: byTurns(ground),
    watch: (tried) => weather.see(tried),
    signal,
  });
  const since = await newestEntry(ground.owner);
  const crowd = await Crowd.gather(ground, { client, ledger, people, ...CROWD });
  report.figure('clients', crowd.size, { atLeast: 24 });
  const {
    kills,
    stops,
    violated: meanwhile,
  } = await killAll(ground, ledger, many(500, 5), many(100_000, 200));
  await crowd.disperse();
  await settle(ground);

  report.figure('kills', kills.length, { atLeast: many(500, 5) });
  report.figure('stops as by a deployment', stops.length, { atLeast: 1 });
  report.figure('acknowledged', ledger.acknowledged, { atLeast: many(100_000, 200) });
  report.figure('acknowledged by key', ledger.changes.filter(({ named }) => named).length);
  const { lost, doubled, gaps } = reckon(ledger, await readFound(ground.owner, since));
  report.figure('lost', lost.length, { atMost: 0, ...first(lost) });
  report.figure('doubled', doubled.length, { atMost: 0, ...first(doubled) });
  report.figure('gaps in versions', gaps.length, { atMost: 0, ...first(gaps) });
  const outbox = await gapsInOutbox(ground.owner);
  report.figure('gaps in the outbox', outbox.length, { atMost: 0, ...first(outbox) });
  const violated = [...meanwhile, ...(await lookAtInvariants(ground)).violated.keys()];
  report.figure('violated invariants', violated.length, { atMost: 0, ...first(violated) });
  weather.tell(report);
  for (const what of ['api', 'postgres'] as const) {
    const seconds = kills.filter((kill) => kill.what === what).map(({ backAfterMs }) => backAfterMs / 1000);
    report.figure(`back after a kill of ${what}, worst`, Math.max(0, ...seconds), {
      atMost: BACK_WITHIN_S,
      unit: 's',
      timed: true,
    });
    report.figure(`back after a kill of ${what}, median`, quantile(seconds, 0.5), { unit: 's' });
  }
  report.figure('a process that was told to stop ended after, worst', Math.max(...stops) / 1000, {
    atMost: STOPPED_WITHIN_S,
    unit: 's',
    timed: true,
  });
  await controls(run, ground, ledger, since);
}

/** Evenly over what is acknowledged, each in the midst of requests; invariants are looked at in the midst of it. */
async function killAll(ground: Ground, ledger: Ledger, many: number, acknowledged: number) {
  const kills: Killed[] = [];
  const stops: number[] = [];
  const violated: string[] = [];
  const until = async (due: number) => {
    while (ledger.acknowledged < due) await sleep(LOOK_MS);
  };
  while (kills.length < many) {
    await sleep(CALM_MS[0] + Math.random() * (CALM_MS[1] - CALM_MS[0]));
    await until((kills.length / many) * acknowledged);
    kills.push(await killAndRaise(ground, kills.length));
    if (kills.length % DEPLOYED_EVERY === 1) stops.push(await stopAndRaise(ground));
    if (kills.length % LOOK_EVERY === 0) violated.push(...(await lookAtInvariants(ground)).violated.keys());
  }
  await until(acknowledged);
  // Controls double a decision: there must be one.
  while (!ledger.changes.some(({ event }) => event === 'passed' || event === 'returned'))
    await sleep(LOOK_MS);
  return { kills, stops, violated };
}

/** Whoever follows the record comes to its end; what is recorded meanwhile (by jobs of `home`) is followed by the next run. */
async function settle(ground: Ground): Promise<void> {
  for (let run = 0; run < RUNS_TO_SETTLE; run++) {
    await ground.runJobs('take-up-messages', 'chain-activity');
    if ((await gapsInOutbox(ground.owner)).length === 0) return;
  }
}
const RUNS_TO_SETTLE = 5;
