import { Injectable } from '@nestjs/common';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

const NOW = 'coalesce($1::timestamptz, now())';

/** WeChat itself forgets a code after five minutes, and a wait after failures never lasts a day. */
const TRACES = [
  statement(
    'used_wechat_code.forget',
    `DELETE FROM used_wechat_code WHERE used_at < ${NOW} - interval '1 day'`,
  ),
  statement(
    'sign_in_attempts.forget_old',
    `DELETE FROM sign_in_attempts WHERE last_at < ${NOW} - interval '1 day'`,
  ),
  statement(
    'sign_in_address.forget_old',
    `DELETE FROM sign_in_address WHERE last_at < ${NOW} - interval '1 day'`,
  ),
  // Its refresh tokens go with it; until then each of them that is shown again is known for what it is.
  statement('session.forget', `DELETE FROM session WHERE expires_at < ${NOW} - interval '1 day'`),
];

/** Clears what signing in leaves behind, once it proves nothing any more. What happened stays in the record. */
@Injectable()
export class SpentSignIns {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const housekeeping = { unrecorded: 'housekeeping of codes, counters and sessions that are over' };
    for (const trace of TRACES)
      await this.unitOfWork.run(() => this.database.count(trace, [this.clock.fixedAt]), housekeeping);
  }
}
