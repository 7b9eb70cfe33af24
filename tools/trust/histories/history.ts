import type { Candidate, OwnDeclaration } from '../actors/candidate.ts';
import type { Queryable } from '../actors/found.ts';
import type { Ground } from '../ground/ground.ts';
import { attemptOf, type Dice, type Scene } from './attempts.ts';
import type { Cast } from './cast.ts';
import {
  type Circumstances,
  CLAIM_MS,
  DECISIONS,
  type Entry,
  type Fault,
  replay,
  type State,
} from './model.ts';

/** How many try something at the same moment. */
const AT_ONCE = 3;
/** How often a round begins when every claim has run out. */
const EXPIRING = 0.08;

export interface HistoryOptions {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly candidate: Candidate;
  readonly pattern: OwnDeclaration;
  readonly seasonId: string;
  readonly chain: readonly string[];
  readonly dice: Dice;
  readonly rounds: number;
  /** When it begins. */
  readonly from: Date;
}

/** What a history has come to. */
export interface Judged {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly given: Circumstances;
  readonly faults: readonly Fault[];
  readonly attempts: number;
  /** Where the row is not where the record leads. */
  readonly astray: boolean;
  /** Decisions that stand on another content than the one named with them. */
  readonly onOtherTag: number;
}

/** One declaration among everybody, round after round; then its record is held against the model. */
export async function live(options: HistoryOptions): Promise<Judged | undefined> {
  const { ground, cast, candidate, pattern, seasonId, dice, rounds, from } = options;
  await ground.setClock(from);
  const started = await candidate.startLike(pattern, seasonId);
  if (!started) return undefined;
  const prolonged: { account: string; at: Date }[] = [];
  const record = new Recorded(ground, started.id);
  let now = from;
  const taken = (account: string) => void prolonged.push({ account, at: now });
  const { id } = started;
  const scene: Scene = { cast, candidate, id, seasonId, shown: [], decidedOn: new Map(), taken };
  await record.read(now);
  let state: Row = { status: 'draft', stage: null, version: started.version };
  let attempts = 0;
  for (let round = 0; round < rounds && !isOver(state); round++) {
    if (dice() < EXPIRING) {
      now = new Date(now.getTime() + CLAIM_MS);
      await ground.setClock(now);
    }
    const tries = Array.from({ length: AT_ONCE }, () => attemptOf(scene, state.stage, dice));
    await Promise.all(tries.map((run) => run()));
    attempts += tries.length;
    await record.read(now);
    state = await rowOf(ground, id);
  }
  const owner = await candidate.person.accountId();
  const { personOf, mayReviewAt, isOfDeclaringUnit } = cast;
  const given = { owner, personOf, mayReviewAt, isOfDeclaringUnit, chain: options.chain, prolonged };
  const { state: led, faults } = replay(record.entries, given);
  return {
    id,
    entries: record.entries,
    given,
    faults,
    attempts,
    astray: isAstray(led, state),
    onOtherTag: onOtherTag(record.entries, scene),
  };
}

interface Row {
  readonly status: string;
  readonly stage: string | null;
  readonly version: number;
}

const isOver = ({ status }: Row) => ['approved', 'rejected', 'withdrawn'].includes(status);

/** While it is returned, the row says who returned it. */
const isAstray = (led: State, row: Row) =>
  led.status !== row.status ||
  led.version !== row.version ||
  (row.status === 'in_review' && led.stage !== row.stage);

async function rowOf({ owner }: Ground, id: string): Promise<Row> {
  const { rows } = await owner.query<Row>('SELECT status, stage, version FROM declaration WHERE id = $1', [
    id,
  ]);
  return rows[0]!;
}

function onOtherTag(entries: readonly Entry[], { decidedOn }: Scene): number {
  return entries.filter(({ event, detail }) => {
    if (!DECISIONS.includes(event)) return false;
    const version = detail['version'] as number;
    const tag = decidedOn.get(version);
    return tag !== undefined && tag !== `"${version - 1}-${String(detail['contentHash'])}"`;
  }).length;
}

/** The record of one declaration, read after each round, so that the time of each entry is known. */
class Recorded {
  readonly entries: Entry[] = [];
  private readonly ground: Ground;
  private readonly id: string;
  private last = '0';

  constructor(ground: Ground, id: string) {
    this.ground = ground;
    this.id = id;
  }

  async read(at: Date): Promise<void> {
    const entries = await entriesOf(this.ground.owner, this.id, this.last);
    this.last = entries.at(-1)?.id ?? this.last;
    this.entries.push(...entries.map(({ event, actor, detail }) => ({ event, actor, at, detail })));
  }
}

interface EntryRow extends Omit<Entry, 'at'> {
  readonly id: string;
}

/** What was recorded of a declaration after some entry. */
export async function entriesOf(database: Queryable, id: string, after: string): Promise<EntryRow[]> {
  const { rows } = await database.query<EntryRow>(
    `SELECT id::text, split_part(type, '.', 2) AS event, actor_id AS actor, detail FROM activity
     WHERE subject_kind = 'declaration' AND subject_id = $1 AND id > $2::bigint
       AND (type LIKE 'declaration.%' OR type = 'personal_data.read')
       AND type NOT IN ('declaration.notice_acknowledged', 'declaration.findings_changed')
     ORDER BY id`,
    [id, after],
  );
  return rows;
}
