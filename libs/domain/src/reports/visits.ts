/** Whoever looks again within this time is still on the same visit. */
const VISIT_GAP_MS = 30 * 60_000;

/** When somebody looked at his work list, as it is kept. */
export interface Visit {
  /** The end of the visit before: what came later is new. Null on the first visit. */
  readonly since: Date | null;
  readonly lookedAt: Date;
}

/**
 * The visit that a look belongs to: the one that is kept goes on, or a new one begins where that one ended. Looking twice changes
 * nothing of `since`, so that a reload keeps what is new on the page.
 */
export function visitAt(kept: Visit | undefined, now: Date): Visit {
  if (kept === undefined) return { since: null, lookedAt: now };
  const goesOn = now.getTime() - kept.lookedAt.getTime() < VISIT_GAP_MS;
  return { since: goesOn ? kept.since : kept.lookedAt, lookedAt: now };
}
