import { CODE_ALPHABET } from '@htp/domain';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Server } from '../ground/server.ts';
import { answersAlike } from './alike.ts';
import { Attack } from './attack.ts';
import { countedGuesses } from './counts.ts';
import { Guesser } from './guessers.ts';
import { otherSecrets, registrationNumber } from './other-secrets.ts';
import { Target } from './target.ts';

/** Who come with the right code while the others guess. */
const NEWCOMERS = 8;
/** At least: with five each they are more than a unit stands before it is taken to be attacked. */
const GUESSERS = 60;
/** guess-limits.ts: of an account at a unit, of an account, and from where on a unit is taken to be attacked. */
const LIMITS = { pair: 5, account: 10, attack: 50 };

export const proof: Proof = {
  name: 'codes',
  promise: 'lets nobody guess a code, and keeps nobody out who has it',
  run: (run) => {
    const people = run.scale > 0.05 ? 1_000 : 200;
    return onGround(
      // Nobody reads a line for each guess.
      {
        apiBuild: run.apiBuild,
        people,
        drafts: true,
        servers: 2,
        settings: { RATE_LIMIT_FACTOR: '1', LOG_LEVEL: 'warn' },
      },
      (ground) => guessAll(run, ground, people),
    );
  },
};

async function guessAll(run: Run, ground: Ground, people: number): Promise<void> {
  const target = await Target.choose(ground);
  const everybody = Array.from({ length: people }, (_, n) => n);
  const newcomers = everybody.slice(0, NEWCOMERS);
  const guessers = await signInAll(ground, everybody.slice(NEWCOMERS, NEWCOMERS + run.many(1_000, GUESSERS)));
  await answersAlike(run, ground, guessers);
  await parallelGuesses(run, ground, guessers.at(-1)!);
  await attack(run, ground, { target, guessers, newcomers });
  await withoutLimits(run, ground, target, guessers.slice(0, 2));
}

async function signInAll(ground: Ground, people: readonly number[]): Promise<Guesser[]> {
  const guessers: Guesser[] = [];
  for (let n = 0; n < people.length; n += 20)
    guessers.push(
      ...(await Promise.all(people.slice(n, n + 20).map((person) => Guesser.signIn(ground, person)))),
    );
  return guessers;
}

/** One account, forty at once over two processes. */
async function parallelGuesses({ report }: Run, ground: Ground, guesser: Guesser): Promise<void> {
  const { rows } = await ground.owner.query<{ id: string }>(
    `SELECT unit_id AS id FROM unit_confirmation_code ORDER BY digest LIMIT 1`,
  );
  // Of one day: after midnight each has five more.
  await ground.setClock(new Date());
  const answers = await Promise.all(Array.from({ length: 40 }, () => guesser.guess(rows[0]!.id)));
  await ground.setClock(null);
  const judged = answers.filter(({ code }) => code === 'unit_code_wrong').length;
  report.figure('guesses judged of forty at once', judged, { atMost: LIMITS.pair, atLeast: 1 });
}

interface Scene {
  readonly target: Target;
  readonly guessers: readonly Guesser[];
  readonly newcomers: readonly number[];
}

async function attack({ many, report }: Run, ground: Ground, { target, guessers, newcomers }: Scene) {
  const before = await countedGuesses(ground, target.unitId);
  const secrets = otherSecrets(await registrationNumber(ground.url(0)));
  const begun = performance.now();
  const done = await new Attack(ground, target, guessers, secrets).run(many(1_000_000), newcomers);
  const seconds = (performance.now() - begun) / 1000;
  report.figure('guesses', done.guesses, { atLeast: many(1_000_000) });
  report.figure('guesses answered', Math.round(done.guesses / seconds), { unit: '1/s' });
  report.figure('accounts', guessers.length);
  report.figure('found', done.found, { atMost: 0 });
  for (const [secret, judged] of done.judged) report.figure(`judged: ${secret}`, judged);
  report.figure('answers that are neither no nor 429', done.unforeseen.length, {
    atMost: 0,
    ...first(done.unforeseen),
  });
  const counted = await countedGuesses(ground, target.unitId);
  report.figure('wrong codes of an account at a unit, most', counted.pair, { atMost: LIMITS.pair });
  report.figure('wrong codes of an account, most', counted.account, { atMost: LIMITS.account });
  // While the first fifty are counted, each account may still have its five.
  report.figure('wrong codes at the unit', counted.unit, {
    atMost: LIMITS.attack * LIMITS.pair + guessers.length,
  });
  const heard = done.judged.get('confirmation codes')!;
  report.figure('judged guesses that are not counted', heard - (counted.unitEver - before.unitEver), {
    atMost: 0,
  });
  report.figure('honest newcomers', done.newcomers.came, { atLeast: NEWCOMERS });
  report.figure('honest newcomers kept out', done.newcomers.refused.length, {
    atMost: 0,
    ...first(done.newcomers.refused),
  });
  report.figure('the officer rotated the code during the attack', done.rotated ? 1 : 0, { atLeast: 1 });
}

/** The same attack on a code of which all but the last character is known, on a process without limits; the right one comes last. */
async function withoutLimits(
  { apiBuild, report }: Run,
  ground: Ground,
  target: Target,
  guessers: readonly Guesser[],
): Promise<void> {
  const loose = await Server.start(apiBuild, { ...ground.settings, RATE_LIMIT_FACTOR: '1000' });
  const known = target.code.slice(0, -1);
  const wrong = [...CODE_ALPHABET].map((last) => known + last).filter((code) => code !== target.code);
  const codes = [target.code, ...wrong];
  const judged = new Map<Guesser, number>();
  let found = 0;
  await Promise.all(
    guessers.map(async (guesser) => {
      for (let code = codes.pop(); code !== undefined && found === 0; code = codes.pop()) {
        const { status } = await guesser.guess(target.unitId, code, loose.url);
        if (status === 200) found++;
        else if (status === 422) judged.set(guesser, (judged.get(guesser) ?? 0) + 1);
      }
    }),
  );
  await loose.stop();
  report.control('a code of one unknown character is found', found > 0);
  report.control(
    'without limits an account has more guesses judged',
    Math.max(...judged.values()) > LIMITS.pair,
  );
}
