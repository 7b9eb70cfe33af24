import { Injectable } from '@nestjs/common';
import { type Visit, visitAt } from '@htp/domain';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

const find = statement<Visit>(
  'work_list_visit.find',
  'SELECT looked_at AS "lookedAt", since FROM work_list_visit WHERE account_id = $1',
);
const keep = statement(
  'work_list_visit.keep',
  `INSERT INTO work_list_visit (account_id, looked_at, since) VALUES ($1, $2, $3)
   ON CONFLICT (account_id) DO UPDATE SET looked_at = excluded.looked_at, since = excluded.since`,
);

/** When people look at their work lists. */
@Injectable()
export class WorkListVisits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The end of the visit before the present one; null on the first. Asked before or after `keep`, it is the same. */
  async since(accountId: string): Promise<Date | null> {
    return (await this.visitNow(accountId)).since;
  }

  async keep(accountId: string): Promise<void> {
    await this.unitOfWork.run(
      async () => {
        const { lookedAt, since } = await this.visitNow(accountId);
        await this.database.count(keep, [accountId, lookedAt, since]);
      },
      { unrecorded: 'when somebody looked at what he has to do' },
    );
  }

  private async visitNow(accountId: string): Promise<Visit> {
    return visitAt(await this.database.findOne(find, [accountId]), await this.clock.now());
  }
}
