import { readFileSync } from 'node:fs';
import { SimulatorRefused } from '../http-simulator.ts';
import { Clock, type InstantSource } from './clock.ts';

/**
 * A clock that several processes share: it stands at the instant that a file holds (ISO 8601), and is the database's while the
 * file is empty or absent. For proofs over processes; a production start refuses it.
 */
export class SimulatedClock extends Clock {
  private readonly source: InstantSource;
  private readonly file: string;

  /** @throws SimulatorRefused in production */
  constructor(nodeEnv: string, file: string, source: InstantSource) {
    super();
    if (nodeEnv === 'production') throw new SimulatorRefused();
    this.file = file;
    this.source = source;
  }

  override get fixedAt(): Date | null {
    const text = this.read();
    return text === '' ? null : new Date(text);
  }

  override async now(): Promise<Date> {
    return this.fixedAt ?? this.source.now();
  }

  private read(): string {
    try {
      return readFileSync(this.file, 'utf8').trim();
    } catch {
      return '';
    }
  }
}
