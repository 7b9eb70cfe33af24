/**
 * Business time: deadlines, the day of a try, expiries. It is the database's time, so that two API processes with different
 * clocks agree. Never measure durations with it.
 */
export abstract class Clock {
  /**
   * The instant at which a test holds the time, or null for the database's own. SQL takes it as a parameter:
   * `coalesce($n::timestamptz, now())`.
   */
  abstract readonly fixedAt: Date | null;

  /** The same instant for code outside SQL. Asks the database: within a transaction, let the statement take `fixedAt`. */
  abstract now(): Promise<Date>;
}

/** Whoever can ask the database for its time. */
export abstract class InstantSource {
  abstract now(): Promise<Date>;
}
