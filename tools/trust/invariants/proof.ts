import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { lookAtInvariants } from '../ground/invariants.ts';
import { inTransaction } from '../ground/transaction.ts';
import { wallsAside } from '../ground/walls.ts';
import { type Violation, VIOLATIONS } from './violations.ts';

export const proof: Proof = {
  name: 'invariants',
  promise: 'finds and names whatever disagrees with the rest',
  run: (run) => onGround({ apiBuild: run.apiBuild, people: 200 }, (ground) => violate(run, ground)),
};

type Named = ReadonlyMap<string, readonly string[]>;
type Seeded = Violation & { readonly id: string };

async function violate({ report }: Run, ground: Ground): Promise<void> {
  await ground.runJobs('chain-activity');
  // Whoever works on would wait for our locks.
  await ground.home.stop();
  const before = await lookAtInvariants(ground);
  report.figure('invariants', before.looked.length, { atLeast: 12 });
  report.figure('violated before', before.violated.size, {
    atMost: 0,
    ...first([...before.violated.keys()]),
  });
  const bare = unseeded(before.looked);
  report.figure('invariants without a seeded violation', bare.length, { atMost: 0, ...first(bare) });

  const seeded = await seed(ground);
  report.figure('seeded violations', seeded.length, { atLeast: before.looked.length });
  const byJob = unnamed(seeded, await hourlyLook(ground));
  report.figure('not named by the hourly job', byJob.length, { atMost: 0, ...first(byJob) });
  const byProgram = unnamed(seeded, (await lookAtInvariants(ground)).violated);
  report.figure('not named by the program', byProgram.length, { atMost: 0, ...first(byProgram) });
  const beforehand = unnamed(seeded, before.violated);
  report.control('on sound rows none of them is named', beforehand.length === seeded.length);
  report.control(
    'an invariant that nothing violates is noticed',
    unseeded([...before.looked, 'new_one']).length > 0,
  );
}

/** All at once, each on rows of its own. */
const seed = ({ owner }: Ground): Promise<Seeded[]> =>
  inTransaction(owner, async (client) => {
    await client.query(
      `${wallsAside()}; ALTER TABLE unit_confirmation_code DROP CONSTRAINT unit_confirmation_code_pk`,
    );
    const seeded: Seeded[] = [];
    for (const violation of VIOLATIONS) {
      const { rows } = await client.query<{ id: string }>(violation.sql);
      if (rows.length === 0) throw new Error(`nothing to violate: ${violation.what}`);
      seeded.push({ ...violation, id: rows[0]!.id });
    }
    await client.query('COMMIT');
    return seeded;
  });

/** What the job keeps for the metric and for whoever is called. */
async function hourlyLook(ground: Ground): Promise<Named> {
  await ground.runJobs('check-invariants');
  const { rows } = await ground.owner.query<{ name: string; sample: string[] }>(
    'SELECT name, sample FROM invariant_check',
  );
  return new Map(rows.map(({ name, sample }) => [name, sample]));
}

const unnamed = (seeded: readonly Seeded[], named: Named): string[] =>
  seeded
    .filter(({ invariant, id }) => !named.get(invariant)?.includes(id))
    .map(({ invariant, what, id }) => `${invariant}: ${what} (${id})`);

const unseeded = (invariants: readonly string[]): string[] =>
  invariants.filter((name) => !VIOLATIONS.some(({ invariant }) => invariant === name));
