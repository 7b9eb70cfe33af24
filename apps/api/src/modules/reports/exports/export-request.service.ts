import { Injectable } from '@nestjs/common';
import {
  DomainError,
  EXPORTS_PER_DAY,
  MOST_EXPORT_ROWS,
  nextBeijingMidnight,
  scopesFor,
  type Permission,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../../platform/http/index.ts';
import { SeasonService } from '../../seasons/index.ts';
import { ReportScopes } from '../figures/report-scopes.ts';
import type { ExportPageInput, RequestExportInput } from './export.input.ts';
import { ExportRepository } from './export.repository.ts';
import { type ExportPageView, type ExportReceipt, type ExportView, exportView } from './export.view.ts';

/** Asking for rosters and following them. */
@Injectable()
export class ExportRequestService {
  constructor(
    private readonly exports: ExportRepository,
    private readonly scopes: ReportScopes,
    private readonly seasons: SeasonService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `forbidden` for unmasked numbers without that permission, `not_found` for a season, unit or division that is
   * absent or not his, `export_too_large`, `export_limit_reached`, `export_running`
   */
  request(actor: Actor, { unmaskReason, ...filter }: RequestExportInput): Promise<ExportReceipt> {
    return this.unitOfWork.run(async () => {
      const permission = permissionFor(unmaskReason);
      if (scopesFor(actor.grants, permission).length === 0) throw new DomainError('forbidden');
      await this.seasons.getCurrent(filter.seasonId);
      const scopes = await this.scopes.scopesOf(actor, permission, filter);
      await this.refuseTooMany(actor);
      const rowsEstimated = await this.exports.estimate({ filter, scopes });
      if (rowsEstimated > MOST_EXPORT_ROWS)
        throw new DomainError('export_too_large', { rows: rowsEstimated, limit: MOST_EXPORT_ROWS });
      const id = uuidv7();
      const reason = unmaskReason ?? null;
      const order = { id, requestedBy: actor.accountId, filter, scopes, unmaskReason: reason, rowsEstimated };
      await this.exports.insert(order);
      await this.activity.record({
        type: 'export.requested',
        subject: { kind: 'export', id },
        detail: { filter, scopes, unmaskReason: reason },
      });
      return { id, status: 'requested' };
    });
  }

  async list({ accountId }: Actor, input: ExportPageInput): Promise<ExportPageView> {
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const size = pageSize(input);
    const rows = await this.exports.ownPage(accountId, before, size + 1);
    const page = pageOf(rows, size, ({ id }) => [id], exportView);
    return { items: [...page.items], nextCursor: page.nextCursor };
  }

  /** @throws DomainError `not_found` */
  async get({ accountId }: Actor, id: string): Promise<ExportView> {
    const row = await this.exports.findOwn(id, accountId);
    if (!row) throw new DomainError('not_found');
    return exportView(row);
  }

  /** Whoever makes it stops at the next batch. @throws DomainError `not_found`, `not_now` when it has ended */
  async cancel(actor: Actor, id: string): Promise<ExportReceipt> {
    return this.unitOfWork.run(async () => {
      await this.get(actor, id);
      if (!(await this.exports.end(id, 'cancelled'))) throw new DomainError('not_now');
      await this.activity.record({ type: 'export.cancelled', subject: { kind: 'export', id } });
      return { id, status: 'cancelled' };
    });
  }

  private async refuseTooMany({ accountId }: Actor): Promise<void> {
    if ((await this.exports.countToday(accountId)) < EXPORTS_PER_DAY) return;
    const until = nextBeijingMidnight(await this.clock.now()).toISOString();
    throw new DomainError('export_limit_reached', { limit: EXPORTS_PER_DAY, until });
  }
}

/** Numbers in full are a permission of their own. */
export const permissionFor = (unmaskReason: string | null | undefined): Permission =>
  unmaskReason === undefined || unmaskReason === null ? 'export:make' : 'export:unmask';
