import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientOptions, RetryingClient, type Tried } from '../actors/client.ts';
import { Crowd } from '../actors/crowd.ts';
import { newestEntry, readFound } from '../actors/found.ts';
import { Ledger } from '../actors/ledger.ts';
import { type Reckoning, reckon } from '../actors/reckoning.ts';
import { Weather } from '../actors/weather.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { lookAtInvariants } from '../ground/invariants.ts';
import { Server } from '../ground/server.ts';
import { losingAnswers, type Losses } from './lost-answers.ts';
import { losingCommits, type LostCommits } from './lost-commits.ts';
import type { Relay } from './relay.ts';

/** More than what is promised, by so much that chance does not fall short of it. */
const LOST_ANSWERS = 0.45;
const LOST_COMMITS = 0.1;
const CROWD = { people: 200, candidates: 12, officers: 3, reviewers: 1 };

export const proof: Proof = {
  name: 'lost-answer',
  promise: 'takes a request once, however often its answer is lost',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: CROWD.people, drafts: true }, (ground) => lose(run, ground)),
};

async function lose(run: Run, ground: Ground): Promise<void> {
  const { many, report } = run;
  const answers: Losses = { requests: 0, cut: 0 };
  const commits: LostCommits = { sent: 0, cut: 0 };
  const way = await Way.open(run.apiBuild, ground, answers, commits);
  try {
    const weather = new Weather();
    let replayed = 0;
    const watch = (tried: Tried) => {
      weather.see(tried);
      if (tried.replayed) replayed++;
    };
    const enough = many(10_000, 60);
    const { ledger, reckoning } = await crowded(
      ground,
      { address: way.address, watch },
      // Rare things have to have happened, too.
      (told) => submissions(told) >= enough && commits.cut > 0 && replayed > 0,
    );
    report.figure('submissions', submissions(ledger), { atLeast: enough });
    report.figure('requests', answers.requests);
    report.figure('share of answers lost', round(answers.cut / answers.requests), {
      atLeast: 0.3,
    });
    report.figure('commits the API never heard of', commits.cut, { atLeast: 1, note: `of ${commits.sent}` });
    report.figure('first answers given again', replayed, { atLeast: 1 });
    report.figure('lost', reckoning.lost.length, { atMost: 0, ...first(reckoning.lost) });
    report.figure('duplicates', reckoning.doubled.length, { atMost: 0, ...first(reckoning.doubled) });
    report.figure('gaps in versions', reckoning.gaps.length, { atMost: 0, ...first(reckoning.gaps) });
    const { violated } = await lookAtInvariants(ground);
    report.figure('violated invariants', violated.size, { atMost: 0, ...first([...violated.keys()]) });
    weather.tell(report);
    const careless = { address: way.address, newKeyEachTime: true };
    const { reckoning: without } = await crowded(ground, careless, (told) => submissions(told) >= 30);
    report.control('clients without keys leave what nobody was told of', without.doubled.length > 0);
  } finally {
    await way.close();
  }
}

/** Lets them act until it is enough. */
async function crowded(
  ground: Ground,
  options: ClientOptions,
  isEnough: (ledger: Ledger) => boolean,
): Promise<{ ledger: Ledger; reckoning: Reckoning }> {
  const ledger = new Ledger();
  const since = await newestEntry(ground.owner);
  const crowd = await Crowd.gather(ground, { client: new RetryingClient(options), ledger, ...CROWD });
  while (!isEnough(ledger)) await sleep(20);
  await crowd.disperse();
  return { ledger, reckoning: reckon(ledger, await readFound(ground.owner, since)) };
}

const submissions = ({ changes }: Ledger) =>
  changes.filter(({ event }) => event.endsWith('submitted')).length;
const round = (share: number) => Math.round(share * 1000) / 1000;

/** Client, relay, API, relay, PostgreSQL. */
class Way {
  private readonly server: Server;
  private readonly relays: readonly Relay[];

  private constructor(server: Server, relays: readonly Relay[]) {
    this.server = server;
    this.relays = relays;
  }

  static async open(apiBuild: string, ground: Ground, answers: Losses, commits: LostCommits): Promise<Way> {
    const database = new URL(ground.settings['DATABASE_URL']!);
    const before = await losingCommits(Number(database.port), LOST_COMMITS, commits);
    database.port = String(before.port);
    const server = await Server.start(apiBuild, { ...ground.settings, DATABASE_URL: database.href });
    const [near, home] = await Promise.all(
      [server, ground.home].map(({ url }) => losingAnswers(Number(new URL(url).port), LOST_ANSWERS, answers)),
    );
    return new Way(server, [near!, home!, before]);
  }

  /** Two processes by turns, each behind a relay. */
  readonly address = (): string => `http://127.0.0.1:${this.relays[(this.turn++ % 2) as 0 | 1]!.port}`;
  private turn = 0;

  async close(): Promise<void> {
    await this.server.kill();
    for (const relay of this.relays) relay.close();
  }
}
