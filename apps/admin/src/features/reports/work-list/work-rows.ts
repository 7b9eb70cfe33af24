import type { components } from '@htp/api-client';
import type { ClaimKind, OtherWorkKind, ReviewStage } from '@htp/domain';
import { CLAIM_KIND_NAMES, OTHER_WORK_NAMES, queueName } from '@htp/wording';
import type { RouteLocationRaw } from 'vue-router';

export type WorkList = components['schemas']['WorkListView'];

/** One queue of the work list, and the list that it leads to. */
export interface WorkRow {
  readonly key: string;
  readonly name: string;
  readonly to: RouteLocationRaw;
  readonly count: number;
  readonly isCapped: boolean;
  /** Null on the first visit, and for what one has taken oneself. */
  readonly arrived: number | null;
  readonly oldestWaitingSince: string | null;
  readonly waitingLong: number;
  /** The list of those that have waited long. */
  readonly toLong: RouteLocationRaw;
  /** By when it is to be done: the end of the stage, of a claim, or of what is kept. */
  readonly dueAt: string | null;
  readonly dueMeans: string;
}

const OTHER_TARGETS: Readonly<Record<OtherWorkKind, RouteLocationRaw>> = {
  identity_cases: '/identities',
  unit_registrations: '/registrations',
  corrections: '/corrections',
  failed_deliveries: '/message-deliveries?state=failed',
};

const CLAIM_TARGETS: Readonly<Record<ClaimKind, RouteLocationRaw>> = {
  declarations: '/declarations?claim=mine',
  identity_cases: '/identities?claim=mine',
  unit_registrations: '/registrations?claim=mine',
};

/** What has to be done, the nearest to its deadline first, then what has waited longest; queues with nothing in them last. */
export function workRows(work: WorkList): WorkRow[] {
  return [...claimRows(work), ...stageRows(work), ...otherRows(work)].sort(byUrgency);
}

function claimRows({ claims }: WorkList): WorkRow[] {
  const held = claims.filter(({ count }) => count > 0);
  return held.map(({ kind, count, firstEndsAt }) => ({
    key: `claim ${kind}`,
    name: CLAIM_KIND_NAMES[kind],
    to: CLAIM_TARGETS[kind],
    count,
    isCapped: false,
    arrived: null,
    oldestWaitingSince: null,
    waitingLong: 0,
    toLong: CLAIM_TARGETS[kind],
    dueAt: firstEndsAt,
    dueMeans: '受理到期',
  }));
}

/** Scopes of one stage are one list to whoever reviews there. */
function stageRows({ declarations, deadlines }: WorkList): WorkRow[] {
  const stages = [...new Set(declarations.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const entries = declarations.filter((entry) => entry.stage === stage);
    const count = sum(entries.map(({ waiting }) => waiting));
    return {
      key: `stage ${stage}`,
      name: `${queueName(stage)}的申报`,
      to: `/declarations?queue=${stage}`,
      count,
      isCapped: entries.some(({ isCapped }) => isCapped),
      arrived: sumOrNull(entries.map(({ arrived }) => arrived)),
      oldestWaitingSince: earliest(entries.map(({ oldestWaitingSince }) => oldestWaitingSince)),
      waitingLong: sum(entries.map(({ waitingLong }) => waitingLong)),
      toLong: `/declarations?queue=${stage}&days=7`,
      dueAt: count === 0 ? null : nextEnd(deadlines, stage),
      dueMeans: '审核截止',
    };
  });
}

function otherRows({ others }: WorkList): WorkRow[] {
  return others.map(({ kind, waiting, isCapped, arrived, oldestWaitingSince, firstLapsesAt }) => ({
    key: kind,
    name: OTHER_WORK_NAMES[kind],
    to: OTHER_TARGETS[kind],
    count: waiting,
    isCapped,
    arrived,
    oldestWaitingSince,
    waitingLong: 0,
    toLong: OTHER_TARGETS[kind],
    dueAt: firstLapsesAt,
    dueMeans: '照片到期删除',
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sumOrNull = (numbers: readonly (number | null)[]) => {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : sum(known);
};
const earliest = (instants: readonly (string | null)[]) =>
  instants.filter((instant) => instant !== null).sort()[0] ?? null;
const nextEnd = (deadlines: WorkList['deadlines'], stage: ReviewStage) =>
  earliest(deadlines.filter(({ target }) => target === stage).map(({ closesAt }) => closesAt));

function byUrgency(one: WorkRow, other: WorkRow): number {
  if ((one.count === 0) !== (other.count === 0)) return one.count === 0 ? 1 : -1;
  return compare(one.dueAt, other.dueAt) || compare(one.oldestWaitingSince, other.oldestWaitingSince);
}

/** ISO instants of one form sort as text; what has none comes last. */
function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
