import { Injectable } from '@nestjs/common';
import { Database, statement, UnitOfWork } from '../database/index.ts';

/** Longer than any client keeps trying. */
const KEPT_DAYS = 30;
const BATCH = 5_000;

const forget = statement(
  'idempotency_key.forget',
  `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM idempotency_key WHERE created_at < now() - make_interval(days => $1) LIMIT $2))`,
);

@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Forgets keys that nobody can still be retrying. @returns how many */
  async forgetOld(): Promise<number> {
    let total = 0;
    for (;;) {
      const forgotten = await this.unitOfWork.run(() => this.database.count(forget, [KEPT_DAYS, BATCH]), {
        unrecorded: 'housekeeping of receipts',
      });
      total += forgotten;
      if (forgotten < BATCH) return total;
    }
  }
}
