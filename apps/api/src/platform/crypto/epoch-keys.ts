/** Where one case's pictures are encrypted for: the Beijing day on which they came, and the case itself. */
export interface EpochPlace {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly caseId: string;
}

/**
 * Keys that can be destroyed, kept outside PostgreSQL, the file store and the backups of both
 * (docs/adr/0012-identity-review.md). Each day has an epoch key, each case of the day a share of its own; what a case
 * wraps with is derived from both, so that destroying either makes every copy of its pictures unreadable. Every answer
 * is read anew: nothing is remembered that was destroyed meanwhile.
 */
export abstract class EpochKeys {
  /** 32 bytes to wrap with; day and case get their parts when they have none yet. */
  abstract create(place: EpochPlace): Promise<Buffer>;

  /** The same 32 bytes, or undefined when the day's or the case's part is gone. */
  abstract find(place: EpochPlace): Promise<Buffer | undefined>;

  /** Destroys the case's part; no error when it is gone. */
  abstract destroyCase(place: EpochPlace): Promise<void>;

  /** Destroys the day's epoch key and the parts of all its cases; no error when they are gone. */
  abstract destroyDay(day: string): Promise<void>;

  /** The days that still have a key, oldest first. */
  abstract days(): Promise<string[]>;
}
