import type { ReviewStage } from '../declarations/status.ts';
import { DECISIONS, REVIEW_STAGES } from '../declarations/status.ts';
import type { ExamLevel } from '../seasons/specialties.ts';
import type { DeclarationFlowKind } from './flows.ts';

const DAY_MS = 86_400_000;

/** So many declarations of a specialty stand in a queue. */
export interface CountedCell {
  readonly queue: string;
  readonly level: ExamLevel;
  readonly specialtyCode: string;
  readonly count: number;
}

/** So many declarations moved on a day, having waited so long in sum. */
export interface CountedFlow {
  /** Beijing day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly flow: DeclarationFlowKind;
  /** The stage that decided; empty for what a candidate did. */
  readonly stage: ReviewStage | '';
  readonly count: number;
  readonly waitedMs: number;
}

export interface QueueCount {
  readonly queue: string;
  readonly count: number;
}

/** Counts of one group, the largest queue first. */
export interface CountedGroup<Key> {
  readonly key: Key;
  readonly total: number;
  readonly queues: readonly QueueCount[];
}

/** Adds cells up by what `keyOf` says of them; the largest group first, equal ones by key. */
export function groupCounts<Key extends string>(
  cells: readonly CountedCell[],
  keyOf: (cell: CountedCell) => Key,
): CountedGroup<Key>[] {
  const groups = new Map<Key, Map<string, number>>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const queues = groups.get(key) ?? new Map<string, number>();
    queues.set(cell.queue, (queues.get(cell.queue) ?? 0) + cell.count);
    groups.set(key, queues);
  }
  return [...groups]
    .map(([key, queues]) => ({ key, total: sumOf([...queues.values()]), queues: queueCounts(queues) }))
    .sort((one, other) => other.total - one.total || (one.key < other.key ? -1 : 1));
}

function queueCounts(queues: ReadonlyMap<string, number>): QueueCount[] {
  return [...queues]
    .map(([queue, count]) => ({ queue, count }))
    .filter(({ count }) => count !== 0)
    .sort((one, other) => other.count - one.count || (one.queue < other.queue ? -1 : 1));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

export interface StagePace {
  readonly stage: ReviewStage;
  readonly decided: number;
  /** Between a case's arrival at the stage and its decision, in days to two decimals; null when none was decided. */
  readonly averageDays: number | null;
}

/** How fast each stage decides. */
export function paceOfStages(
  flows: readonly Pick<CountedFlow, 'flow' | 'stage' | 'count' | 'waitedMs'>[],
): StagePace[] {
  const decisions: readonly string[] = DECISIONS;
  return REVIEW_STAGES.map((stage) => {
    const decided = flows.filter((flow) => flow.stage === stage && decisions.includes(flow.flow));
    const count = sumOf(decided.map((flow) => flow.count));
    const days = sumOf(decided.map((flow) => flow.waitedMs)) / DAY_MS / count;
    return { stage, decided: count, averageDays: count === 0 ? null : Math.round(days * 100) / 100 };
  });
}
