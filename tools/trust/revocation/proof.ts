import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { BELONGINGS } from './belongings.ts';
import { cachingProxy } from './caching-proxy.ts';
import { everythingRunsOut } from './leases.ts';
import { type Revocation, SIGN_INS } from './sign-ins.ts';
import { nothingGoesOn } from './under-way.ts';
import { type Outcome, type Round, stormAround } from './storm.ts';
import { Subjects } from './subjects.ts';

const REVOCATIONS: readonly Revocation[] = [...BELONGINGS, ...SIGN_INS];
const ROUNDS_AT_SCALE_ONE = 1_000;
/** In flight at once; fewer in the short form, whose machine does other things too. */
const CLIENTS = { whole: 100, short: 16 } as const;
const CACHED_FOR_MS = 1_000;

export const proof: Proof = {
  name: 'revocation',
  promise: 'Revocation is immediate',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, drafts: true, servers: 2 }, async (ground) => {
      const subjects = await Subjects.of(ground);
      const rounds = await preparedOn(subjects);
      await judge(run, ground, rounds);
      await control(run, ground, rounds);
      await everythingRunsOut(run, subjects);
      await nothingGoesOn(run, subjects);
    }),
};

interface Prepared {
  readonly revocation: Revocation;
  readonly next: () => Promise<Round>;
}

/** From now on the time stands still: no token runs out by itself. */
async function preparedOn(subjects: Subjects): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const revocation of REVOCATIONS)
    prepared.push({ revocation, next: await revocation.prepare(subjects) });
  await subjects.ground.setClock(new Date());
  return prepared;
}

async function judge(run: Run, ground: Ground, prepared: readonly Prepared[]): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const { revocation, next } of prepared) {
    const own: Outcome[] = [];
    const rounds = run.many((ROUNDS_AT_SCALE_ONE * revocation.share) / 100);
    for (let n = 0; n < rounds; n++)
      own.push(await roundOf(run, ground, next, [ground.url(0), ground.url(1)]));
    const late = sum(own, 'grantedAfter');
    run.report.figure(`granted after the commit: ${revocation.name}`, late, {
      atMost: 0,
      note: `${own.length} rounds`,
    });
    outcomes.push(...own);
  }
  run.report.figure('revocations', outcomes.length);
  run.report.figure('requests begun after the commit', sum(outcomes, 'after'), { atLeast: outcomes.length });
  run.report.control(
    'requests begun before are granted, each time some',
    outcomes.every(({ grantedBefore }) => grantedBefore > 0),
    `${sum(outcomes, 'grantedBefore')} of ${sum(outcomes, 'before')}`,
  );
}

/**
 * A cache of a second in front of the API: what it grants after the commit is seen. In one round its second may end before the commit is seen,
 * and there is nothing to see; then there is another.
 */
async function control(run: Run, ground: Ground, prepared: readonly Prepared[]): Promise<void> {
  const proxy = await cachingProxy(ground.url(0), CACHED_FOR_MS);
  const { next } = prepared.find(({ revocation }) => revocation.name === 'a role is taken away')!;
  let grantedAfter = 0;
  for (let round = 0; round < MOST_ROUNDS && grantedAfter === 0; round++)
    grantedAfter += (await roundOf(run, ground, next, [proxy.url])).grantedAfter;
  proxy.close();
  run.report.control(
    'a cache of one second in front of the API is seen',
    grantedAfter > 0,
    `${grantedAfter} granted`,
  );
}

const MOST_ROUNDS = 30;

async function roundOf(
  run: Run,
  ground: Ground,
  next: Prepared['next'],
  urls: readonly string[],
): Promise<Outcome> {
  const round = await next();
  const clients = run.scale >= 0.1 ? CLIENTS.whole : CLIENTS.short;
  const outcome = await stormAround(ground, round, { clients, after: clients / 2, urls });
  await round.restore();
  return outcome;
}

const sum = (outcomes: readonly Outcome[], what: keyof Outcome): number =>
  outcomes.reduce((total, outcome) => total + outcome[what], 0);
