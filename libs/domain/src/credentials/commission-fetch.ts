import type { Refusal } from '../problems/refusals.ts';

/** One asking of the commission's platform for a person's records, over all of its tries. */
export const FETCH_STATUSES = ['requested', 'running', 'succeeded', 'partly', 'failed'] as const;
export type FetchStatus = (typeof FETCH_STATUSES)[number];

/** Why it was asked for: once by itself after 实名认证, or by the candidate. */
export const FETCH_TRIGGERS = ['verification', 'candidate'] as const;
export type FetchTrigger = (typeof FETCH_TRIGGERS)[number];

export const FETCH_EVENTS = ['started', 'succeeded', 'partly_succeeded', 'postponed', 'failed'] as const;
export type FetchEvent = (typeof FETCH_EVENTS)[number];

/**
 * The life of a fetch, and the only way its status changes. `partly`: some records could not be believed. A `running` one that
 * is started again was left behind by a process that ended.
 */
export const FETCH_TRANSITIONS = {
  requested: { started: 'running' },
  running: {
    started: 'running',
    succeeded: 'succeeded',
    partly_succeeded: 'partly',
    postponed: 'requested',
    failed: 'failed',
  },
  succeeded: {},
  partly: {},
  failed: {},
} as const satisfies Record<FetchStatus, Partial<Record<FetchEvent, FetchStatus>>>;

/** The status that an event leads to, with the statuses in which it may happen. */
export function fetchTransition(event: FetchEvent): { from: FetchStatus[]; to: FetchStatus } {
  const leads = FETCH_STATUSES.flatMap((from) => {
    const to = (FETCH_TRANSITIONS[from] as Partial<Record<FetchEvent, FetchStatus>>)[event];
    return to === undefined ? [] : [{ from, to }];
  });
  const [first] = leads;
  if (!first) throw new RangeError(`nothing leads on from ${event}`);
  return { from: leads.map(({ from }) => from), to: first.to };
}

/** Statuses that something still leads on from; a person has at most one such fetch. */
export const OPEN_FETCH_STATUSES = FETCH_STATUSES.filter(
  (status) => Object.keys(FETCH_TRANSITIONS[status]).length > 0,
);

/** Why a try brought nothing. `unavailable` and `internal` pass and are tried again; the others do not pass by themselves. */
export const FETCH_FAILURES = ['unavailable', 'internal', 'refused', 'not_verified'] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

const PASSING: readonly FetchFailure[] = ['unavailable', 'internal'];

/** Seconds until the next try, after the first one, the second one, and so on; after the last of them it has failed. */
export const FETCH_BACK_OFF_SECONDS = [15, 60, 300, 900, 3_600, 10_800, 43_200] as const;

/**
 * When a fetch is tried again after a failure; `null`: it has failed for good.
 * @param tries how many there were, this one included
 */
export function nextFetchTry(failure: FetchFailure, tries: number, now: Date): Date | null {
  const seconds = FETCH_BACK_OFF_SECONDS[tries - 1];
  if (!PASSING.includes(failure) || seconds === undefined) return null;
  return new Date(now.getTime() + seconds * 1000);
}

/** A fetch that is still going is joined and asks for nothing new; beyond it a person may ask so often in 24 hours. */
export const MOST_FETCHES_PER_DAY = 20;

/**
 * Why a candidate may not ask for another fetch now.
 * @param requestedAt when this person asked within the last 24 hours
 */
export function fetchRequestProblems(requestedAt: readonly Date[], now: Date): Refusal[] {
  if (requestedAt.length < MOST_FETCHES_PER_DAY) return [];
  const oldest = Math.min(...requestedAt.map((at) => at.getTime()));
  const retryAfterSeconds = Math.max(1, Math.ceil((oldest - now.getTime()) / 1000) + 24 * 3600);
  return [{ code: 'rate_limited', params: { retryAfterSeconds } }];
}

/** Whether a candidate can be offered to ask now: joining a fetch that waits for its next try is always possible. */
export function mayRequestFetch(
  latest: FetchStatus | null,
  requestedAt: readonly Date[],
  now: Date,
): boolean {
  if (latest === 'running') return false;
  return latest === 'requested' || fetchRequestProblems(requestedAt, now).length === 0;
}

/** Why one record of an answer, or one field of it, was not taken; the others were. */
export const RECORD_FAULT_CODES = [
  'record_malformed',
  'id_malformed',
  'id_repeated',
  'kind_unknown',
  'kind_changed',
  'field_malformed',
  'value_refused',
  'too_many',
] as const;
export type RecordFaultCode = (typeof RECORD_FAULT_CODES)[number];
