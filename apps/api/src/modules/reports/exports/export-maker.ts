import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ReviewerDirectory } from '../../accounts/index.ts';
import { ReportScopes } from '../figures/report-scopes.ts';
import { ExportFiles } from './export-files.ts';
import { type ExportOrder, ExportRepository } from './export.repository.ts';
import { permissionFor } from './export-request.service.ts';
import { OrderWithdrawn, RosterWriter } from './roster-writer.ts';

/** A process may die over an order that is too much for it, but not for ever. */
const MOST_ATTEMPTS = 3;

/** Makes the rosters that were asked for, one after the other. */
@Injectable()
export class ExportMaker {
  constructor(
    private readonly exports: ExportRepository,
    private readonly roster: RosterWriter,
    private readonly staff: ReviewerDirectory,
    private readonly scopes: ReportScopes,
    private readonly files: ExportFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly environment: Environment,
    private readonly logger: PinoLogger,
  ) {}

  /** @returns how many orders it took */
  async makeWaiting(): Promise<number> {
    for (let taken = 0; ; taken++) {
      const order = await this.unitOfWork.run(() => this.exports.takeNext(), {
        unrecorded: 'its request is on record, its end will be',
      });
      if (!order) return taken;
      await this.make(order);
    }
  }

  private async make(order: ExportOrder): Promise<void> {
    try {
      if (order.attempts > MOST_ATTEMPTS) throw new Error('every process that began with it died');
      if (!(await this.isStillAllowed(order))) return await this.fail(order);
      const { content, rows } = await this.roster.write(order);
      const wrappedKey = await this.files.keep(order.id, content);
      await this.finish(order, { rows, bytes: content.length, wrappedKey });
    } catch (error) {
      // Cancelled, or another process has it; what it put into the store the purge takes away.
      if (error instanceof OrderWithdrawn) return;
      this.logger.error({ err: error, exportId: order.id }, 'export failed');
      await this.fail(order);
    }
  }

  /** Whoever ordered it may have lost his account or his place meanwhile. */
  private async isStillAllowed({ requestedBy, unmaskReason, scopes }: ExportOrder): Promise<boolean> {
    const grants = await this.staff.grantsOf(requestedBy);
    return this.scopes.areHeld({ grants }, permissionFor(unmaskReason), scopes);
  }

  private async finish(
    order: ExportOrder,
    file: { rows: number; bytes: number; wrappedKey: Buffer },
  ): Promise<void> {
    const lifetimeHours = this.environment.EXPORT_LIFETIME_HOURS;
    await this.unitOfWork.run(async () => {
      if (!(await this.exports.finish(order, { ...file, lifetimeHours }))) throw new OrderWithdrawn();
      await this.activity.record({
        type: 'export.finished',
        subject: { kind: 'export', id: order.id },
        detail: { rows: file.rows, masked: order.unmaskReason === null },
      });
    });
  }

  private async fail({ id }: ExportOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.exports.end(id, 'failed'))) return;
      await this.activity.record({ type: 'export.failed', subject: { kind: 'export', id } });
    });
  }
}
