/** Where the reading of a file stands. `unreadable`: nothing was found on it; `failed`: the machine gave up, through no fault of the paper. */
export const READING_STATUSES = ['queued', 'reading', 'read', 'unreadable', 'failed'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

export const READING_EVENTS = ['started', 'found', 'nothing_found', 'postponed', 'gave_up'] as const;
export type ReadingEvent = (typeof READING_EVENTS)[number];

/** The life of a reading, and the only way its status changes. A `reading` one that starts again was left behind by a process that ended. */
export const READING_TRANSITIONS = {
  queued: { started: 'reading' },
  reading: {
    started: 'reading',
    found: 'read',
    nothing_found: 'unreadable',
    postponed: 'queued',
    gave_up: 'failed',
  },
  read: {},
  unreadable: {},
  failed: {},
} as const satisfies Record<ReadingStatus, Partial<Record<ReadingEvent, ReadingStatus>>>;

/** The status that an event leads to, with the statuses in which it may happen. */
export function readingTransition(event: ReadingEvent): { from: ReadingStatus[]; to: ReadingStatus } {
  const leads = READING_STATUSES.flatMap((from) => {
    const to = (READING_TRANSITIONS[from] as Partial<Record<ReadingEvent, ReadingStatus>>)[event];
    return to === undefined ? [] : [{ from, to }];
  });
  const [first] = leads;
  if (!first) throw new RangeError(`nothing leads on from ${event}`);
  return { from: leads.map(({ from }) => from), to: first.to };
}

/** Whether something is still to come of it. */
export function isReadingOpen(status: ReadingStatus): boolean {
  return Object.keys(READING_TRANSITIONS[status]).length > 0;
}

/** Seconds until a reading that failed is tried again, after its first try, its second one, and so on; after the last the machine gives up. */
export const READING_BACK_OFF_SECONDS = [5, 60, 600] as const;

/**
 * When a reading is tried again after a failure; `null`: the machine gives up.
 * @param tries how many there were, this one included
 */
export function nextReadingTry(tries: number, now: Date): Date | null {
  const seconds = READING_BACK_OFF_SECONDS[tries - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
