import { Clock } from './clock.ts';

/** A time that stands still until a test moves it. */
export class AdjustableClock extends Clock {
  private instant: number;

  constructor(at: Date) {
    super();
    this.instant = at.getTime();
  }

  override get fixedAt(): Date {
    return new Date(this.instant);
  }

  override async now(): Promise<Date> {
    return this.fixedAt;
  }

  set(at: Date): void {
    this.instant = at.getTime();
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
