import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { type Actor, LinkTickets } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { Budget } from '../../../platform/limits/index.ts';

/** A workbook that people read on a phone, or an archive with it, with data for programs and with every file. */
export const EXPORT_FORMATS = ['workbook', 'archive'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
const PATH_OF = { workbook: 'content', archive: 'archive' } as const;
export const DATA_EXPORTS: Budget = { name: 'exports of one’s own data', per: 'account', most: 5, in: 'day' };

/** What a ticket for it is good for. */
export const linkOf = (format: ExportFormat) => `personal data, ${format}`;

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

/** 导出我的数据, asked for. It is made while it is downloaded (`DataDownloadService`), so that no copy of it lies anywhere. */
@Injectable()
export class DataExportService {
  constructor(
    private readonly tickets: LinkTickets,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** A link for one minute and this session. @throws DomainError `rate_limited` */
  async request(actor: Actor, format: ExportFormat): Promise<{ url: string; expiresAt: Date }> {
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
        detail: { format },
      });
    });
    const { ticket, expiresAt } = await this.tickets.make(linkOf(format), accountId, actor);
    return { url: `/api/me/data-exports/${accountId}/${PATH_OF[format]}?ticket=${ticket}`, expiresAt };
  }
}
