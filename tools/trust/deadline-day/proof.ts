import { randomUUID } from 'node:crypto';
import { byTurns, RetryingClient } from '../actors/client.ts';
import { newestEntry, readFound } from '../actors/found.ts';
import { Ledger } from '../actors/ledger.ts';
import { Person } from '../actors/person.ts';
import { reckon } from '../actors/reckoning.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Applicant } from './applicant.ts';
import { rush, signInAll, spread } from './arrivals.ts';
import { besiege, type AtTheDoor } from './doors.ts';
import { officersOf, Reviewers } from './reviewers.ts';
import { closeSeason } from './season.ts';
import { quantileMs, Times } from './times.ts';

/** The province has 60,000; a machine that is client, API and database at once, with two cores, takes a third of them. */
const SEASON = 20_000;
const SEASON_SECONDS = 600;
const LAST_MINUTE = 2_000;
const LAST_MINUTE_SECONDS = 60;

export const proof: Proof = {
  name: 'deadline-day',
  promise: 'holds on deadline day: what is too much is refused quickly, and reviewers go on',
  run: async (run) => {
    const people = peopleOf(run);
    const { season, lastMinute } = people;
    await onGround(
      {
        apiBuild: run.apiBuild,
        people: season + lastMinute,
        drafts: true,
        servers: 2,
        settings: { LOAD_SHEDDING: 'true' },
      },
      (ground) => deadlineDay(run, ground, people),
    );
  },
};
const LONG = 0.05;

interface People {
  readonly season: number;
  readonly lastMinute: number;
}

/** In the short form, as many as there are in the population that proofs share. */
const peopleOf = ({ scale, many }: Run): People =>
  scale < LONG
    ? { season: 60, lastMinute: 140 }
    : { season: many(SEASON), lastMinute: many(LAST_MINUTE, 140) };

async function deadlineDay(run: Run, ground: Ground, people: People): Promise<void> {
  const { report, scale } = run;
  const ledger = new Ledger();
  const times = new Times();
  const applicants = applicantsOf(ground, ledger, times, people.season + people.lastMinute);
  const [late, early] = [applicants.slice(0, people.lastMinute), applicants.slice(people.lastMinute)];
  const officers = await officersOf(ground);
  await compareDoors(run, ground, { crowd: late, officers });
  const since = await newestEntry(ground.owner);
  const reviewers = new Reviewers(officers, { address: byTurns(ground) }, ledger);
  await spread(early, Math.max(2, SEASON_SECONDS * scale));
  const calm = { accepted: times.accepted.length, refused: times.refused.length };
  await signInAll(late);
  await lastMinute(run, ground, late);
  await reviewers.end();

  report.figure('declarations of the season', people.season);
  report.figure('who come in the last minute', people.lastMinute);
  report.figure('requests of candidates that were answered', times.accepted.length);
  report.figure('requests refused before the last minute', calm.refused);
  tellTimes(run, times, reviewers.times);
  await tellOutcomes(run, applicants);
  const found = await readFound(ground.owner, since);
  const { lost, doubled } = reckon(ledger, found);
  report.figure('lost', lost.length, { atMost: 0, ...first(lost) });
  report.figure('doubled', doubled.length, { atMost: 0, ...first(doubled) });
  const invented = new Ledger();
  invented.changes.push(...ledger.changes, { ...ledger.changes.at(-1)!, declarationId: randomUUID() });
  invented.verdicts.push(...ledger.verdicts);
  report.control('an accepted submission that never was is lost', reckon(invented, found).lost.length > 0);
}

function applicantsOf(ground: Ground, ledger: Ledger, times: Times, many: number): Applicant[] {
  const client = new RetryingClient({ address: byTurns(ground), obeysRetryAfter: true, watch: times.see });
  return Array.from({ length: many }, (_, serial) => {
    const person = Person.candidate(ground.home.url, `seeded${serial}`);
    return new Applicant(person, client, ledger);
  });
}

async function lastMinute({ scale }: Run, ground: Ground, applicants: readonly Applicant[]): Promise<void> {
  const client = new RetryingClient({ address: byTurns(ground) });
  const seconds = Math.max(6, LAST_MINUTE_SECONDS * scale);
  const closesAt = await closeSeason(ground, client, seconds * 1_000);
  await rush(applicants, closesAt.getTime() - Date.now());
}

function tellTimes({ report }: Run, candidates: Times, reviewers: Times): void {
  const timed = { unit: 'ms', timed: true };
  report.figure('accepted, p99', quantileMs(candidates.accepted, 0.99), { ...timed, atMost: 1_000 });
  report.figure('refused with Retry-After', candidates.refused.length);
  report.figure('refused, p99', quantileMs(candidates.refused, 0.99), { ...timed, atMost: 300 });
  report.figure('requests of reviewers', reviewers.accepted.length, { atLeast: 1 });
  report.figure('reviewers who were refused', reviewers.refused.length);
  report.figure('reviewers, p95', quantileMs(reviewers.accepted, 0.95), { ...timed, atMost: 500 });
  const faults = [...candidates.faults, ...reviewers.faults];
  report.figure('5xx other than 503 with Retry-After', faults.length, { atMost: 0, ...first(faults) });
  report.figure('requests without an answer', candidates.silent + reviewers.silent, { atMost: 0 });
}

async function tellOutcomes({ report }: Run, applicants: readonly Applicant[]): Promise<void> {
  const ended = (outcome: Applicant['outcome']) => applicants.filter((each) => each.outcome === outcome);
  const submitted = ended('submitted');
  report.figure('who got in', submitted.length, { atLeast: 1 });
  report.figure('who was told that it was too late', ended('too_late').length);
  report.figure('who was told neither', applicants.length - submitted.length - ended('too_late').length, {
    atMost: 0,
  });
  report.control('whoever comes after the deadline is told so', ended('too_late').length > 0);
  const again = submitted.slice(0, ASKED_AGAIN);
  const same = await Promise.all(again.map((applicant) => applicant.isAnsweredAgain()));
  report.figure('accepted, and not answered again after the deadline', same.filter((is) => !is).length, {
    atMost: 0,
  });
}
const ASKED_AGAIN = 20;

/** The same crowd at a process that refuses and at one that does not: what is it that keeps reviewers going? */
async function compareDoors({ apiBuild, report }: Run, ground: Ground, at: AtTheDoor): Promise<void> {
  const wait = await besiege(apiBuild, ground, at, true);
  const without = await besiege(apiBuild, ground, at, false);
  report.figure('besieged: reviewers, p95', wait.p95, { unit: 'ms' });
  report.figure('besieged without shedding: reviewers, p95', without.p95, { unit: 'ms' });
  report.control(
    `without shedding reviewers stand behind ${TIMES_AS_MANY} times as many, and more`,
    without.before >= TIMES_AS_MANY * Math.max(1, wait.before),
    `${without.before} against ${wait.before}, median`,
  );
}
const TIMES_AS_MANY = 3;
