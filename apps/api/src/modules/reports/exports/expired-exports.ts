import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ExportFiles } from './export-files.ts';
import { ExportRepository } from './export.repository.ts';

const AT_A_TIME = 200;

/** Clears away the files of exports that have expired, were cancelled or failed. */
@Injectable()
export class ExpiredExports {
  constructor(
    private readonly exports: ExportRepository,
    private readonly files: ExportFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** The key goes first: from then on the bytes say nothing. What is interrupted is made good by the next run. */
  async purge(): Promise<number> {
    const unpurged = await this.exports.listUnpurged(AT_A_TIME);
    for (const { id, status } of unpurged) {
      if (status === 'ready') await this.expire(id);
      await this.files.remove(id);
      await this.unitOfWork.run(() => this.exports.markPurged(id), { unrecorded: 'its end is on record' });
    }
    return unpurged.length;
  }

  private async expire(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.exports.end(id, 'expired'))) return;
      await this.activity.record({ type: 'export.expired', subject: { kind: 'export', id } });
    });
  }
}
