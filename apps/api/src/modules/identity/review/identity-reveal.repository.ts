import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

const count = statement<{ reveals: number }>(
  'identity_reveal_day.count',
  `INSERT INTO identity_reveal_day AS kept (day, account_id, reveals)
   VALUES ((coalesce($1::timestamptz, now()) AT TIME ZONE 'Asia/Shanghai')::date, $2, 1)
   ON CONFLICT (day, account_id) DO UPDATE SET reveals = kept.reveals + 1 RETURNING reveals`,
);

const today = statement<{ reveals: number }>(
  'identity_reveal_day.today',
  `SELECT reveals FROM identity_reveal_day
   WHERE day = (coalesce($1::timestamptz, now()) AT TIME ZONE 'Asia/Shanghai')::date AND account_id = $2`,
);

/** How many whole numbers a member of staff had shown today. */
@Injectable()
export class IdentityRevealRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one more; parallel ones stand in line. The caller refuses by rolling back. */
  async count(accountId: string): Promise<number> {
    return (await this.database.findOne(count, [this.clock.fixedAt, accountId]))!.reveals;
  }

  async countedToday(accountId: string): Promise<number> {
    return (await this.database.findOne(today, [this.clock.fixedAt, accountId]))?.reveals ?? 0;
  }
}
