import { Injectable } from '@nestjs/common';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { KEPT_DAYS } from './identity-try.repository.ts';

const BEFORE = `(coalesce($1::timestamptz, now()) AT TIME ZONE 'Asia/Shanghai')::date - $2::int`;

const TRACES = ['identity_try', 'identity_account_day', 'identity_document_day', 'identity_reveal_day'].map(
  (table) => statement(`${table}.forget_old`, `DELETE FROM ${table} WHERE day < ${BEFORE}`),
);

/** Clears the tries and counters of days that decide nothing any more. What happened stays in the record. */
@Injectable()
export class SpentTries {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const housekeeping = { unrecorded: 'housekeeping of counters of days that are over' };
    for (const trace of TRACES)
      await this.unitOfWork.run(
        () => this.database.count(trace, [this.clock.fixedAt, KEPT_DAYS]),
        housekeeping,
      );
  }
}
