import { onGround } from '../ground/ground.ts';
import { signInCandidate } from '../ground/people.ts';
import type { Ground } from '../ground/ground.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Cast, castOf } from './cast.ts';
import { type Cell, cellsOf } from './cells.ts';
import { leakyProxy } from './leaky-proxy.ts';
import { changedTables, fingerprintOf } from './fingerprint.ts';
import { isDenial, wrongWith } from './judge.ts';
import { compareNamings, namingsOf } from './named.ts';
import { Secrets } from './secrets.ts';
import { type Answer, Sweep } from './sweep.ts';
import { compareTickets } from './tickets.ts';
import { turnedRound } from './turned.ts';
import { inOrder, sampleOf } from './sample.ts';
import { type World, worldOf } from './world/world.ts';

export const proof: Proof = {
  name: 'matrix',
  promise: 'Nobody sees what is not theirs',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, drafts: true }, async (ground) => {
      const cast = await castOf(ground);
      const { world, known } = await worldOf(ground, cast);
      const named = await compareNamings(ground.url(), cast, namingsOf(world, cast, known));
      tell(run, 'foreign things named in bodies and queries that can be told from absent ones', named.wrong);
      tell(run, 'named things that are never looked at', named.blind);
      const tickets = await compareTickets(ground.url(), cast, world);
      tell(run, 'tickets that open something else', tickets.wrong);
      run.report.control('a ticket opens what it was made for', tickets.everyTicketOpens);
      await new Matrix(run, ground, cast, world).prove(named.requests);
    }),
};

class Matrix {
  private readonly run: Run;
  private readonly ground: Ground;
  private readonly cast: Cast;
  private readonly world: World;
  private readonly sweep: Sweep;

  constructor(run: Run, ground: Ground, cast: Cast, world: World) {
    this.run = run;
    this.ground = ground;
    this.cast = cast;
    this.world = world;
    this.sweep = new Sweep(ground.url(), cast.sessions);
  }

  async prove(before: number): Promise<void> {
    const { run, sweep } = this;
    const all = cellsOf(this.world);
    const cells = sampleOf(all, run.scale);
    const denied = await this.denied(cells.filter((cell) => isDenial({ cell })));
    const reads = await sweep.over(cells.filter((cell) => isRead(cell) && !isDenial({ cell })));
    await this.controls(all);
    await this.ground.owner.query('UPDATE declaration_finding SET gone_at = NULL');
    const changes = await this.changes(cells.filter((cell) => !isRead(cell) && !isDenial({ cell })));
    const answers = [...denied, ...reads, ...changes];
    run.report.figure('requests', sweep.requests + before, { atLeast: run.scale === 1 ? 7_000 : 1 });
    run.report.figure('operations asked', new Set(answers.map(({ cell }) => cell.operation.id)).size);
    tell(run, 'answers that differ from the table', answers.map(wrongWith));
    const secrets = new Secrets(this.world);
    tell(
      run,
      'other people’s records in an answer',
      answers.flatMap((answer) => secrets.toldIn(answer)),
    );
    const shown = answers.filter(
      ({ cell, told }) => cell.asker === 'officer' && told.text.includes(this.world.declaration.sub!),
    );
    run.report.control('what one may see is found by the same look', shown.length > 0);
  }

  /** Asks what is refused, and looks whether anything has changed by it. */
  private async denied(cells: readonly Cell[]): Promise<Answer[]> {
    const before = await fingerprintOf(this.ground);
    const answers = await this.sweep.over(cells);
    tell(
      this.run,
      'tables changed by what was refused',
      changedTables(before, await fingerprintOf(this.ground)),
    );
    return answers;
  }

  /** In an order in which one does not take away what the next is about; whoever is deleted signs in again to sign out. */
  private async changes(cells: readonly Cell[]): Promise<Answer[]> {
    const url = this.ground.url();
    const [leaving, rest] = partition(cells, ({ operation: { id } }) => id === 'Session_endCurrent');
    const answers = await this.sweep.inOrder(inOrder(rest));
    const [owner, candidate] = await Promise.all([
      signInCandidate(url, 'seeded0'),
      signInCandidate(url, 'colleague'),
    ]);
    const anew = new Sweep(url, { ...this.cast.sessions, owner, candidate });
    return [...answers, ...(await anew.inOrder(leaving))];
  }

  private async controls(cells: readonly Cell[]): Promise<void> {
    const { report } = this.run;
    const some = cells.filter(
      ({ operation, due }) => operation.id === 'DeclarationReview_get' && due !== 'unheard',
    );
    const turned = await this.sweep.over(turnedRound(some));
    report.control(
      'a row of the table turned round is seen',
      turned.every((answer) => wrongWith(answer) !== undefined),
    );
    const { people, sessions } = this.cast;
    const proxy = await leakyProxy(this.ground.url(), {
      path: `/api/review/declarations/${this.world.declaration.own!}`,
      from: sessions.elsewhere,
      as: sessions.officer,
    });
    const leaked = await new Sweep(proxy.url, sessions).over(some.filter(({ due }) => due === 'absent'));
    proxy.close();
    report.control(
      'one answer about somebody else’s record is seen',
      leaked.some((answer) => wrongWith(answer) !== undefined),
    );
    report.control(
      'one id of somebody else’s in it is seen',
      leaked.some((answer) => new Secrets(this.world).toldIn(answer).length > 0),
      `of ${Object.keys(people).length} people`,
    );
  }
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

const isRead = ({ operation }: Cell): boolean => operation.method === 'GET';

/** So many are named where the promise is not kept. */
const SHOWN = 12;

/** None is what is promised; what there is, is told. */
function tell(run: Run, figure: string, wrong: readonly (string | undefined)[]): void {
  const found = wrong.filter((each) => each !== undefined);
  const shown = found.slice(0, SHOWN).join('; ');
  run.report.figure(figure, found.length, { atMost: 0, ...(shown ? { note: shown } : {}) });
}
