import type { components } from '@htp/api-client';
import {
  CASE_FLAGS,
  type CaseFlag,
  CLAIM_HOLDERS,
  type ClaimHolder,
  EXAM_LEVELS,
  type ExamLevel,
  type Queue,
  QUEUES,
} from '@htp/domain';
import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

/** What a list is narrowed by, as the API takes and keeps it. */
export type QueueFilter = components['schemas']['QueueFilterInput'];
export type QueueItem = components['schemas']['QueueItemView'];

type Value = LocationQueryValue | LocationQueryValue[] | undefined;

const textOf = (value: Value): string | undefined => {
  const text = Array.isArray(value) ? value[0] : value;
  return text === null || text === '' ? undefined : text;
};

function choiceOf<Choice extends string>(choices: readonly Choice[], value: Value): Choice | undefined {
  return choices.find((choice) => choice === textOf(value));
}

function flagsOf(value: Value): CaseFlag[] | undefined {
  const named = textOf(value)?.split(',') ?? [];
  const known = CASE_FLAGS.filter((flag) => named.includes(flag));
  return known.length > 0 ? known : undefined;
}

function daysOf(value: Value): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** Whatever an address does not say, or says wrongly, narrows nothing. */
export function filterOfQuery(query: LocationQuery): QueueFilter {
  return withoutGaps({
    queue: choiceOf<Queue>(QUEUES, query['queue']),
    seasonId: textOf(query['season']),
    level: choiceOf<ExamLevel>(EXAM_LEVELS, query['level']),
    specialtyCode: textOf(query['specialty']),
    unitId: textOf(query['unit']),
    waitingDays: daysOf(query['days']),
    claim: choiceOf<ClaimHolder>(CLAIM_HOLDERS, query['claim']),
    flags: flagsOf(query['flags']),
    withoutFlags: flagsOf(query['without']),
  });
}

/** The address of a list narrowed so: codes and ids, nothing personal. Every filter has one address. */
export function queryOf(filter: QueueFilter): LocationQueryRaw {
  const ordered = (flags: readonly CaseFlag[] | undefined) =>
    CASE_FLAGS.filter((flag) => flags?.includes(flag)).join(',') || undefined;
  return withoutGaps({
    queue: filter.queue,
    season: filter.seasonId,
    level: filter.level,
    specialty: filter.specialtyCode,
    unit: filter.unitId,
    days: filter.waitingDays ? String(filter.waitingDays) : undefined,
    claim: filter.claim,
    flags: ordered(filter.flags),
    without: ordered(filter.withoutFlags),
  });
}

/** The same for the same filter, however it was put together. */
export const keyOf = (filter: QueueFilter): string =>
  new URLSearchParams(queryOf(filter) as Record<string, string>).toString();

export const isNarrowed = (filter: QueueFilter): boolean => keyOf(filter) !== '';

function withoutGaps<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
