import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { PERSONAL_DATA_NAMES } from '@htp/wording';
import { type Actor, LinkTickets } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { Budget } from '../../../platform/limits/index.ts';
import { writeSpreadsheet } from '../../../platform/spreadsheets/index.ts';
import { PersonalData } from './personal-data.ts';

const LINK = 'personal data';
export const DATA_EXPORTS: Budget = { name: 'exports of one’s own data', per: 'account', most: 5, in: 'day' };
const DAY_SECONDS = 24 * 3600;

const holdAccount = statement(
  'account.hold_for_export',
  `SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE`,
);
const exportedToday = statement<{ count: number; oldest_seconds: number }>(
  'account.exported_today',
  `SELECT count(*)::int AS count,
     coalesce(extract(epoch FROM clock.now - min(occurred_at)), 0)::int AS oldest_seconds
   FROM activity, (SELECT coalesce($2::timestamptz, now()) AS now) clock
   WHERE subject_kind = 'account' AND subject_id = $1 AND type = 'account.exported'
     AND occurred_at > clock.now - interval '1 day' GROUP BY clock.now`,
);

const COLUMNS = [
  { title: '类别', width: 16 },
  { title: '记录', width: 30 },
  { title: '项目', width: 24 },
  { title: '内容', width: 60 },
];

/**
 * 导出我的数据: a workbook of all that is kept about a person, a fact a line, which people read and programs too. It is made while it is
 * downloaded, so that no copy of it lies anywhere.
 */
@Injectable()
export class DataExportService {
  constructor(
    private readonly data: PersonalData,
    private readonly tickets: LinkTickets,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** A link for one minute and this session. @throws DomainError `rate_limited` */
  async request(actor: Actor): Promise<{ url: string; expiresAt: Date }> {
    const { accountId } = actor;
    await this.unitOfWork.run(async () => {
      await this.database.query(holdAccount, [accountId]);
      const today = await this.database.findOne(exportedToday, [accountId, this.clock.fixedAt]);
      if (today && today.count >= DATA_EXPORTS.most)
        throw new DomainError('rate_limited', { retryAfterSeconds: DAY_SECONDS - today.oldest_seconds });
      await this.activity.record({
        type: 'account.exported',
        subject: { kind: 'account', id: accountId },
        ownerId: accountId,
      });
    });
    const { ticket, expiresAt } = await this.tickets.make(LINK, accountId, actor);
    return { url: `/api/me/data-exports/${accountId}/content?ticket=${ticket}`, expiresAt };
  }

  /** @throws DomainError `not_found` when the ticket is not for this account, or no longer good */
  async open(accountId: string, ticket: string): Promise<{ actor: Actor; workbook: Buffer }> {
    const actor = await this.tickets.read(LINK, accountId, ticket);
    if (actor.accountId !== accountId) throw new DomainError('not_found');
    const workbook = await writeSpreadsheet({
      name: '我的数据',
      columns: COLUMNS,
      batches: this.batches(accountId),
    });
    return { actor, workbook };
  }

  private async *batches(accountId: string): AsyncGenerator<(readonly string[])[]> {
    for (const [name, holder] of this.data.all()) {
      const facts = await holder.describe(accountId);
      yield facts.map(({ record, label, value }) => [PERSONAL_DATA_NAMES[name], record, label, value]);
    }
  }
}
