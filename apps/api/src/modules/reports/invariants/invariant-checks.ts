import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { INVARIANTS } from './invariants.ts';

export interface InvariantResult {
  readonly name: string;
  readonly meaning: string;
  /** What violates it, up to `MOST_NAMED`; empty while it holds. */
  readonly violations: readonly string[];
}

const keep = statement(
  'invariant_check.keep',
  `INSERT INTO invariant_check (name, violations, sample, checked_at) VALUES ($1, $2, $3, coalesce($4::timestamptz, now()))
   ON CONFLICT (name) DO UPDATE SET violations = excluded.violations, sample = excluded.sample,
     checked_at = excluded.checked_at`,
);
const latest = statement<{ name: string; violations: number }>(
  'invariant_check.latest',
  'SELECT name, violations FROM invariant_check',
);

const NAMED_IN_LOG = 10;

/** Looks whether the rows still agree with each other (trust.md, promise 19). */
@Injectable()
export class InvariantChecks {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  /** Each in a snapshot of its own. */
  async check(): Promise<InvariantResult[]> {
    const results: InvariantResult[] = [];
    for (const { name, meaning, violations } of INVARIANTS) {
      const rows = await this.database.query(violations);
      results.push({ name, meaning, violations: rows.map(({ id }) => id) });
    }
    return results;
  }

  /** The hourly look: kept for the metric of every process, and loud in the log. */
  async checkAndKeep(): Promise<void> {
    const results = await this.check();
    for (const { name, violations } of results) {
      const named = violations.slice(0, NAMED_IN_LOG);
      if (violations.length > 0)
        this.logger.error({ invariant: name, violations: named }, 'invariant violated');
    }
    await this.unitOfWork.run(
      async () => {
        for (const { name, violations } of results)
          await this.database.count(keep, [name, violations.length, violations, this.clock.fixedAt]);
      },
      { unrecorded: 'what a check found is not a change' },
    );
  }

  /** How many violations the latest look found, by invariant. */
  async latest(): Promise<Map<string, number>> {
    const rows = await this.database.query(latest);
    return new Map(rows.map(({ name, violations }) => [name, violations]));
  }
}
