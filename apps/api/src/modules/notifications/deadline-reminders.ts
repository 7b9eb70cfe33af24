import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

/** A candidate is reminded so many days before the end of his time to file. */
const REMINDED_DAYS_BEFORE = [3, 1];
const BATCH = 500;

interface Reminded {
  readonly declarationId: string;
  readonly personId: string;
  readonly until: Date;
}

const soon = (instant: string) => `${instant} > coalesce($1::timestamptz, now())
         AND ${instant} <= coalesce($1::timestamptz, now()) + make_interval(days => $2)`;

/**
 * Whoever still has to file: by the end of the season's window, or by his own when he was given one. What is kept stops the
 * second reminder, so that a run that broke off is only finished by the next.
 */
const remind = statement<Reminded>(
  'deadline_reminder.remind',
  `WITH due AS (
     SELECT id, person_id, until FROM (
       SELECT d.id, d.person_id, s.closes_at AS until FROM season s JOIN declaration d ON d.season_id = s.id
       WHERE ${soon('s.closes_at')} AND d.status IN ('draft', 'returned')
         AND (d.reopened_until IS NULL OR d.reopened_until <= s.closes_at)
       UNION ALL
       SELECT d.id, d.person_id, d.reopened_until FROM declaration d JOIN season s ON s.id = d.season_id
       WHERE ${soon('d.reopened_until')} AND d.status IN ('draft', 'returned') AND d.reopened_until > s.closes_at) ending
     WHERE NOT EXISTS (SELECT FROM deadline_reminder r
       WHERE r.declaration_id = ending.id AND r.until = ending.until AND r.days_before <= $2)
     AND NOT EXISTS (SELECT FROM account a WHERE a.id = ending.person_id AND a.deleted_at IS NOT NULL)
     LIMIT $3),
   kept AS (
     INSERT INTO deadline_reminder (declaration_id, until, days_before) SELECT id, until, $2 FROM due
     ON CONFLICT DO NOTHING RETURNING declaration_id)
   SELECT due.id AS "declarationId", due.person_id AS "personId", due.until
   FROM due JOIN kept ON kept.declaration_id = due.id`,
);

/** Reminds candidates who have not filed yet, through the record: the inbox and WeChat follow it. */
@Injectable()
export class DeadlineReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns how many were reminded */
  async remind(): Promise<number> {
    let total = 0;
    for (const daysBefore of [...REMINDED_DAYS_BEFORE].sort((a, b) => a - b)) {
      for (;;) {
        const reminded = await this.unitOfWork.run(() => this.batch(daysBefore));
        total += reminded;
        if (reminded < BATCH) break;
      }
    }
    return total;
  }

  private async batch(daysBefore: number): Promise<number> {
    const rows = await this.database.query(remind, [this.clock.fixedAt, daysBefore, BATCH]);
    for (const { declarationId, personId, until } of rows) {
      await this.activity.record({
        type: 'declaration.deadline_near',
        subject: { kind: 'declaration', id: declarationId },
        ownerId: personId,
        detail: { until: until.toISOString(), daysBefore },
      });
    }
    return rows.length;
  }
}
