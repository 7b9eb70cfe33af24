import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { rosterFileName } from '@htp/wording';
import { type Actor, LinkTickets } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ReportScopes } from '../figures/report-scopes.ts';
import { ExportFiles } from './export-files.ts';
import { permissionFor } from './export-request.service.ts';
import { ExportRepository, type OwnExport } from './export.repository.ts';
import type { ExportLinkView } from './export.view.ts';

const LINK = 'export link';

/** Showing a finished roster to whoever asked for it, as long as he may still see all that is in it. */
@Injectable()
export class ExportDownloadService {
  constructor(
    private readonly exports: ExportRepository,
    private readonly scopes: ReportScopes,
    private readonly files: ExportFiles,
    private readonly tickets: LinkTickets,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` */
  async link(actor: Actor, id: string): Promise<ExportLinkView> {
    await this.getReady(actor, id);
    const { ticket, expiresAt } = await this.tickets.make(LINK, id, actor);
    return { url: `/api/exports/${id}/content?ticket=${ticket}`, expiresAt };
  }

  /** Whom a ticket stands for. @throws DomainError `not_found` */
  actorOf(id: string, ticket: string): Promise<Actor> {
    return this.tickets.read(LINK, id, ticket);
  }

  /** The file and what to call it, once it is on record who took it. @throws DomainError `not_found`, `unavailable` */
  async open(actor: Actor, id: string): Promise<{ content: Buffer; name: string }> {
    const { wrappedKey, rowsDone, examYear, requestedAt } = await this.getReady(actor, id);
    const content = await this.files.open(id, wrappedKey);
    await this.unitOfWork.run(() =>
      this.activity.record({
        type: 'export.downloaded',
        subject: { kind: 'export', id },
        detail: { rows: rowsDone },
      }),
    );
    return { content, name: rosterFileName(examYear, requestedAt) };
  }

  private async getReady(actor: Actor, id: string): Promise<OwnExport & { wrappedKey: Buffer }> {
    const found = await this.exports.findReady(id, actor.accountId);
    if (!found?.wrappedKey) throw new DomainError('not_found');
    const permission = permissionFor(found.unmaskReason);
    if (!(await this.scopes.areHeld(actor, permission, found.scopes))) throw new DomainError('not_found');
    return { ...found, wrappedKey: found.wrappedKey };
  }
}
