import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { CasesInHand } from './cases.ts';
import { controls, refusedWhileNeeded } from './controls.ts';
import { KeyProgram, type Use } from './key-program.ts';
import { makeKnown } from './known.ts';
import { everythingOpens, oldRingOpensNothing } from './opening.ts';
import { Traffic } from './traffic.ts';
import { tryTwice } from './twins.ts';

/** What can be retired as soon as everything is resealed; digests of secrets need theirs for as long as the secrets are good. */
const RESEALED: readonly string[] = ['field', 'blind-index', 'file-wrap'];
/** Tries of a document are counted on their own day, under the key of that day. */
const COUNTERS: readonly string[] = ['identity_try', 'identity_account_day', 'identity_document_day'];

const ACCEPTED = '201';

export const proof: Proof = {
  name: 'rotate',
  promise: 'replaces every key while people work: no read fails, nobody becomes two',
  run: (run) => {
    const people = run.scale > 0.05 ? run.many(10_000, 200) : 200;
    const options = { apiBuild: run.apiBuild, people, drafts: true, servers: 2 };
    return onGround(options, (ground) => rotate(run, ground, people));
  },
};

async function rotate(run: Run, ground: Ground, people: number): Promise<void> {
  // Numbers are shown, and documents tried, so often a day: no midnight comes in between but the one below.
  await ground.setClock(new Date());
  const keys = new KeyProgram(ground);
  const known = await makeKnown(ground);
  const oldRing = join(ground.folder, 'keys-before.json');
  await copyFile(ground.settings['KEY_FILE']!, oldRing);
  const cases = await CasesInHand.taken(ground);
  const since = await cases.lastEntry();
  const pauseMs = run.scale > 0.05 ? 40 : 400;
  const traffic = new Traffic(ground, known, cases, { people, hands: 4, pauseMs });
  await switchKeys(run, ground, keys);
  await refusedWhileNeeded(run, keys);
  await reseal(run, ground, keys, people);
  await retire(run, ground, keys);
  await traffic.end();

  run.report.figure('requests during the rotation', traffic.answered, { atLeast: run.many(2_000, 50) });
  run.report.figure('requests that failed', traffic.failed.length, {
    atMost: 0,
    ...first(traffic.failed.map(({ what, status }) => `${what} ${status}`)),
  });
  await numbersShown(run, traffic, cases, since);
  await everythingOpens(run, ground, known, people);
  await oldRingOpensNothing(run, ground, oldRing);
  await controls(run, ground, keys);
}

/** Reviewers were shown what they asked for, each number on record, and not one more than a day has. */
async function numbersShown(
  { report }: Run,
  { counts }: Traffic,
  cases: CasesInHand,
  since: string,
): Promise<void> {
  for (const what of ['a number', 'a pending case', 'its picture', 'messages'])
    report.figure(`asked for during the rotation: ${what}`, counts.get(what) ?? 0, { atLeast: 1 });
  const { overCap, unrecorded, refused } = await cases.exhaust(since);
  report.figure('numbers shown more or fewer than a day has', overCap, { atMost: 0 });
  report.figure('numbers shown without a row, or rows without a number', unrecorded, { atMost: 0 });
  report.control('whoever asks for more than a day has is refused', refused >= 20);
}

/** Each pair tries a document while the keys are switched, and so before, at and after the moment. */
async function switchKeys({ report, many }: Run, ground: Ground, keys: KeyProgram): Promise<void> {
  const pairs = ['front-easy-2', 'front-easy-4', 'front-medium-1', 'front-medium-3'].slice(0, many(4));
  const trying = (async () => {
    const results = [];
    for (const front of pairs) results.push({ front, answers: await tryTwice(ground, front) });
    return results;
  })();
  await keys.must('rotate');
  const results = await trying;
  const astray = results
    .filter(({ answers }) => answers.filter((answer) => answer === ACCEPTED).length !== 1)
    .map(({ front, answers }) => `${front}: ${answers.join(', ')}`);
  report.figure('documents tried by two accounts during the switch', results.length, { atLeast: 1 });
  report.figure('of them held by two accounts, or by none', astray.length, { atMost: 0, ...first(astray) });
}

async function reseal(
  { report, many, apiBuild }: Run,
  ground: Ground,
  keys: KeyProgram,
  people: number,
): Promise<void> {
  const told = await keys.resealUntilKilled(apiBuild, many(50, 1));
  report.figure('batches before the resealing was killed', told, { atLeast: 1 });
  await keys.must('reseal');
  const outdated = (await keys.uses()).filter(isOutdated);
  report.figure('columns with rows that need an old key', outdated.length, {
    atMost: 0,
    ...first(outdated.map(({ table, column, rows }) => `${table}.${column} ${rows}`)),
  });
  // To the other suite as well, by a program that writes with it; those who serve read both.
  await ground.program('keys.js', ['reseal'], { CIPHER_SUITE: 'sm4-ctr-hmac-sm3' });
  const sm4 = (await keys.uses()).filter(({ suite }) => suite === 2).reduce((sum, { rows }) => sum + rows, 0);
  report.figure('values sealed with SM4', sm4, { atLeast: people });
}

const isOutdated = ({ purpose, version, needed, table }: Use): boolean =>
  RESEALED.includes(purpose) && version === 1 && needed > 0 && !COUNTERS.includes(table);

async function retire({ report }: Run, ground: Ground, keys: KeyProgram): Promise<void> {
  const early = await keys.run('retire', 'blind-index', '1');
  report.control('the index key is kept while the tries of today are counted under it', !early);
  // Midnight.
  for (const table of COUNTERS) await ground.owner.query(`UPDATE ${table} SET day = day - 1`);
  const retired = await keys.retireUnneeded();
  const missing = RESEALED.filter((purpose) => !retired.includes(purpose));
  report.figure('old keys that could not be retired', missing.length, { atMost: 0, ...first(missing) });
  const { code } = await ground.program('verify-activity.js');
  report.figure('the record verifies across its two keys', code === 0 ? 1 : 0, { atLeast: 1 });
}
