import { Clock, type InstantSource } from './clock.ts';

/** The database's time until a test stops it; from then on it stands still until the test moves it. */
export class AdjustableClock extends Clock {
  private readonly source: InstantSource;
  private instant: number | null = null;

  constructor(source: InstantSource) {
    super();
    this.source = source;
  }

  override get fixedAt(): Date | null {
    return this.instant === null ? null : new Date(this.instant);
  }

  override async now(): Promise<Date> {
    return this.fixedAt ?? this.source.now();
  }

  /** Stops the time at this instant; null lets the database's time run again. */
  set(at: Date | null): void {
    this.instant = at && at.getTime();
  }

  /** Stops the time this much after what it is now. */
  async advance(milliseconds: number): Promise<void> {
    this.instant = (await this.now()).getTime() + milliseconds;
  }
}
