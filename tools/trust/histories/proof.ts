import { DEMO_PROJECT, DEMO_SUPPLEMENT_PROJECT, REVIEW_STAGES } from '@htp/domain';
import { Candidate, type OwnDeclaration } from '../actors/candidate.ts';
import { byTurns, RetryingClient } from '../actors/client.ts';
import { Ledger } from '../actors/ledger.ts';
import { Person } from '../actors/person.ts';
import { Weather } from '../actors/weather.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { Cast } from './cast.ts';
import { controls, isDecided } from './controls.ts';
import { diceOf } from './dice.ts';
import { type Duel, fight } from './duels.ts';
import { type Judged, live } from './history.ts';

const PEOPLE = 200;
const ROUNDS = 40;

export const proof: Proof = {
  name: 'histories',
  promise: 'goes only where it may, and decides only on what was seen, whoever acts at once',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: PEOPLE, drafts: true, servers: 2 }, (ground) =>
      act(run, ground),
    ),
};

async function act(run: Run, ground: Ground): Promise<void> {
  const { many, report, scale } = run;
  const ledger = new Ledger();
  const weather = new Weather();
  const client = new RetryingClient({ address: byTurns(ground), watch: (tried) => weather.see(tried) });
  const candidateAt = (serial: number) =>
    new Candidate(Person.candidate(ground.home.url, `seeded${serial}`), client, ledger);
  const from = new Date();
  await ground.setClock(from);
  const cast = await Cast.gather(ground, client, ledger, await candidateAt(0).person.accountId());
  const [yearly, supplement] = await seasonsOf(ground);

  // Histories go as they like: a few of them may be short, and then there is another.
  const kinds = scale < 0.1 ? 6 : 12;
  const judged: Judged[] = [];
  const isEnough = () =>
    judged.length >= many(150, 3) && kindsOf(judged).size >= kinds && judged.some(isDecided);
  for (let serial = 0; !isEnough() && serial < PEOPLE; serial++) {
    const candidate = candidateAt(serial);
    const pattern = await draftOf(candidate, yearly);
    const dice = diceOf(serial + 1);
    const options = { ground, cast, candidate, pattern, seasonId: supplement, dice, rounds: ROUNDS, from };
    const one = await live({ ...options, chain: REVIEW_STAGES });
    if (one) judged.push(one);
  }
  tellHistories(run, judged, kinds);

  await ground.setClock(from);
  const duels: Duel[] = [];
  for (let serial = 0; duels.length < many(500, 6) && serial < PEOPLE; serial++) {
    const candidate = candidateAt(serial);
    duels.push(...(await fight(cast, candidate, await draftOf(candidate, yearly))));
  }
  const undecided = duels
    .filter(({ winners }) => winners !== 1)
    .map(({ of, winners }) => `${of}: ${winners} winners`);
  report.figure('duels', duels.length, { atLeast: many(500, 6) });
  report.figure('duels without exactly one winner', undecided.length, { atMost: 0, ...first(undecided) });
  weather.tell(report);
  await controls(run, ground, judged);
}

/** How many of each kind of event there are. */
function kindsOf(judged: readonly Judged[]): Map<string, number> {
  const events = new Map<string, number>();
  for (const event of judged.flatMap(({ entries }) => entries.map((entry) => entry.event)))
    events.set(event, (events.get(event) ?? 0) + 1);
  return events;
}

function tellHistories({ many, report }: Run, judged: readonly Judged[], kinds: number): void {
  const faults = judged.flatMap(({ faults }) => faults.map(({ rule, entry }) => `${rule}: ${entry.event}`));
  const events = kindsOf(judged);
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
  report.figure('histories', judged.length, { atLeast: many(150, 3) });
  report.figure(
    'attempts',
    sum(({ attempts }) => attempts),
  );
  report.figure('kinds of events', events.size, {
    atLeast: kinds,
    note: [...events].map(([event, count]) => `${count} ${event}`).join(', '),
  });
  report.figure('illegal transitions', faults.length, { atMost: 0, ...first(faults) });
  report.figure(
    'decisions on another version than the one named',
    sum(({ onOtherTag }) => onOtherTag),
    { atMost: 0 },
  );
  report.figure(
    'rows that are not where the record leads',
    sum(({ astray }) => Number(astray)),
    { atMost: 0 },
  );
}

/** The one that everybody has a draft in, and the one with the exam point in between. */
async function seasonsOf({ owner }: Ground): Promise<[string, string]> {
  const of = async (project: string) => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM season WHERE project = $1', [project]);
    return rows[0]!.id;
  };
  return [await of(DEMO_PROJECT), await of(DEMO_SUPPLEMENT_PROJECT)];
}

async function draftOf(candidate: Candidate, seasonId: string): Promise<OwnDeclaration> {
  const draft = await candidate.newest(seasonId);
  if (!draft) throw new Error('somebody of the seed has no declaration');
  return draft;
}
