import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { refreshed, type Session, signInCandidate } from '../ground/people.ts';
import type { CasesInHand } from './cases.ts';
import type { Known } from './known.ts';

/** What was asked for, and what came. */
interface Seen {
  readonly what: string;
  readonly status: number;
  readonly ok: boolean;
}

export interface TrafficOptions {
  readonly people: number;
  /** At once. */
  readonly hands: number;
  /** Between one's visit and his next. */
  readonly pauseMs: number;
}

type Act = (address: string) => Promise<Response>;

/** People who read and write all the time, at both processes. */
export class Traffic {
  readonly failed: Seen[] = [];
  readonly counts = new Map<string, number>();
  private readonly ground: Ground;
  private readonly known: Known;
  private readonly cases: CasesInHand;
  private readonly people: number;
  private readonly pauseMs: number;
  private readonly loops: Promise<void>[];
  private stopping = false;

  constructor(ground: Ground, known: Known, cases: CasesInHand, { people, hands, pauseMs }: TrafficOptions) {
    this.ground = ground;
    this.known = known;
    this.cases = cases;
    this.people = people;
    this.pauseMs = pauseMs;
    this.loops = Array.from({ length: hands }, (_, hand) => this.again(hand));
  }

  get answered(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  async end(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.loops);
  }

  private async again(hand: number): Promise<void> {
    for (let turn = hand; !this.stopping; turn++) {
      await this.visit(turn).catch((error: Error) => this.see('connection', 0, false, error));
      await sleep(this.pauseMs);
    }
  }

  /** Signs in, looks at what is his, perhaps submits; and others look for somebody, open his paper, have his number shown. */
  private async visit(turn: number): Promise<void> {
    const url = this.ground.url(turn);
    const session = await signInCandidate(url, `seeded${randomInt(this.people)}`);
    this.see('sign-in', 201, true);
    const next = await refreshed(this.ground.url(turn + 1), session);
    this.see('refresh', 200, true);
    for (const path of ['/api/identity', '/api/credentials', '/api/affiliation'])
      await this.act(path, get(path, next), this.ground.url(turn));
    await this.declare(turn, next);
    await this.lookForSomebody(turn);
    for (const { what, status, same } of await this.cases.look(this.ground.url(turn), turn))
      this.see(what, status, same);
  }

  private async declare(turn: number, session: Session): Promise<void> {
    const list = await this.act(
      '/api/declarations',
      get('/api/declarations', session),
      this.ground.url(turn),
    );
    const [newest] = (list as { items: { id: string; status: string }[] } | undefined)?.items ?? [];
    if (!newest) return;
    const path = `/api/declarations/${newest.id}`;
    const read = await this.act('a declaration', get(path, session), this.ground.url(turn + 1));
    if (newest.status !== 'draft' || !read || randomInt(3) > 0) return;
    const { version, statementVersion } = read as { version: number; statementVersion: string };
    const send = post(`${path}/submission`, session, { version, statementVersion });
    // Somebody else of this crowd may have submitted it a moment before.
    await this.act('submission', send, this.ground.url(turn), [409, 412]);
  }

  private async lookForSomebody(turn: number): Promise<void> {
    const { officer, unitId, documentNumber, accountId, owner, fileId } = this.known;
    const search = post(`/api/units/${unitId}/members/searches`, officer, {
      documentType: 'RESIDENT_ID',
      documentNumber,
    });
    const found = await this.act('search by number', search, this.ground.url(turn));
    const items = (found as { items: { accountId: string }[] } | undefined)?.items ?? [];
    if (found && !items.some((item) => item.accountId === accountId))
      this.see('search by number', 200, false);
    const link = await this.act(
      'a link',
      post(`/api/files/${fileId}/links`, owner, undefined),
      this.ground.url(turn),
    );
    if (!link) return;
    const address = (link as { url: string }).url;
    await this.act('a file', (url) => fetch(new URL(address, url)), this.ground.url(turn + 1));
  }

  private async act(
    what: string,
    act: Act,
    address: string,
    otherwise: readonly number[] = [],
  ): Promise<unknown> {
    const answer = await act(address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const ok = answer.ok || otherwise.includes(answer.status);
    this.see(what, answer.status, ok, ok ? undefined : new Error(bytes.toString().slice(0, 200)));
    if (!answer.ok) return undefined;
    return answer.headers.get('content-type')?.includes('json') ? JSON.parse(bytes.toString()) : bytes;
  }

  private see(what: string, status: number, ok: boolean, error?: Error): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
    if (!ok) this.failed.push({ what: error ? `${what}: ${error.message}` : what, status, ok });
  }
}

const get =
  (path: string, session: Session): Act =>
  (url) =>
    ask(url, session, ['GET', path]);

const post =
  (path: string, session: Session, body: object | undefined): Act =>
  (url) =>
    ask(url, session, ['POST', path], body);
