import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { type Actor, LinkTickets } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DataArchive } from './data-archive.ts';
import { type ExportFormat, linkOf } from './data-export.service.ts';
import { DataWorkbook } from './data-workbook.ts';

/** Hands out 导出我的数据; that it was taken is on record before a byte of it leaves. */
@Injectable()
export class DataDownloadService {
  constructor(
    private readonly workbook: DataWorkbook,
    private readonly archive: DataArchive,
    private readonly tickets: LinkTickets,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` when the ticket is not for this account, or no longer good */
  async openWorkbook(accountId: string, ticket: string): Promise<Buffer> {
    await this.holderOf('workbook', accountId, ticket);
    await this.record('workbook', accountId);
    return this.workbook.of(accountId);
  }

  /** The same for the archive. @throws DomainError `rate_limited` while another one of theirs is under way */
  async openArchive(accountId: string, ticket: string): Promise<Readable> {
    const actor = await this.holderOf('archive', accountId, ticket);
    const content = this.archive.of(actor);
    try {
      await this.record('archive', accountId);
    } catch (error) {
      content.destroy();
      throw error;
    }
    return content;
  }

  private async holderOf(format: ExportFormat, accountId: string, ticket: string): Promise<Actor> {
    const actor = await this.tickets.read(linkOf(format), accountId, ticket);
    if (actor.accountId !== accountId) throw new DomainError('not_found');
    return actor;
  }

  private async record(format: ExportFormat, accountId: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.activity.record({
        type: 'account.export_downloaded',
        subject: { kind: 'account', id: accountId },
        ownerId: accountId,
        detail: { format },
      }),
    );
  }
}
