import { Clock, type InstantSource } from './clock.ts';

/** The database's own time. */
export class DatabaseClock extends Clock {
  override readonly fixedAt = null;
  private readonly source: InstantSource;

  constructor(source: InstantSource) {
    super();
    this.source = source;
  }

  override now(): Promise<Date> {
    return this.source.now();
  }
}
