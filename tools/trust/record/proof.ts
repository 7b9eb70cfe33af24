import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Chain } from './chain.ts';
import { everyOperationLeavesARow } from './completeness.ts';
import { nothingForTheApplication } from './grants.ts';
import { cutTails } from './tails.ts';
import { KINDS, type Tampering } from './tamperings.ts';

/** Verified at once: far enough apart that each is seen for itself. */
const AT_ONCE = 100;

export const proof: Proof = {
  name: 'record',
  promise:
    'has a row for every write and every look at personal data, and shows whatever was done to it since',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, drafts: true, settings }, async (ground) => {
      await everyOperationLeavesARow(run, ground);
      await nothingForTheApplication(run, ground);
      await ground.home.stop();
      await tampering(run, ground);
    }),
};

/** So that there is something to agree to, and another way to sign in. */
const settings = {
  WECHAT_WEB_APP_ID: 'wx-trust-web',
  WECHAT_WEB_APP_SECRET: 'secret-of-the-simulator',
  WECHAT_TEMPLATE_IDENTITY_RESULT: 'identity-result',
};

async function tampering(run: Run, ground: Ground): Promise<void> {
  const { report, many } = run;
  const chain = new Chain(ground);
  await chain.grow(many(100_000, 3_000));
  await chain.anchor();
  const begun = performance.now();
  const untouched = await chain.verify();
  report.figure('links', untouched.links, { atLeast: many(100_000, 3_000) });
  report.figure('verified within', (performance.now() - begun) / 1000, {
    unit: 's',
    atMost: 60,
    timed: true,
  });
  report.control('an untouched chain verifies', untouched.findings.length === 0);

  const wanted = many(2_000, AT_ONCE);
  const missed: string[] = [];
  let done = 0;
  while (done < wanted) {
    const places = chain.places(untouched.links, Math.min(AT_ONCE, wanted - done));
    const made: Tampering[] = [];
    await chain.tamper(async (owner) => {
      for (const [at, sequence] of places.entries())
        made.push(await KINDS[(done + at) % KINDS.length]!(owner, sequence));
    });
    const { findings } = await chain.verify();
    const found = new Set(
      findings.map(({ kind, sequence, activityId }) => `${kind} ${sequence ?? activityId}`),
    );
    for (const { what, expected } of made) if (!expected.every((one) => found.has(one))) missed.push(what);
    done += made.length;
    await chain.restore();
  }
  report.figure('tamperings', done, { atLeast: wanted });
  report.figure('of them not named', missed.length, { atMost: 0, ...first(missed) });
  report.control('restored, the chain verifies again', (await chain.verify()).findings.length === 0);
  await cutTails(run, chain, untouched.links);
}
