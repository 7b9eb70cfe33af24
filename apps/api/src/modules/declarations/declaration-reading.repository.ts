import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import {
  type DeclarationDetail,
  detailInReach,
  openCase,
  type OpenedCase,
  ownDetail,
  showCase,
} from './declaration-detail.sql.ts';
import { fileInReach } from './distribution/review-queue.sql.ts';

/** The SQL that only reads, with visibility in every statement. */
@Injectable()
export class DeclarationReadingRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly activity: ActivityService,
  ) {}

  findOwn(id: string, personId: string): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(ownDetail, [id, personId, this.clock.fixedAt]);
  }

  findInReach(id: string, scopes: readonly string[]): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(detailInReach, [id, scopes, this.clock.fixedAt]);
  }

  /** One case for its reviewer's page. That he has read it is recorded by the statement that reads it. */
  async openCase(
    id: string,
    scopes: readonly string[],
    reviewerId: string,
    ahead: boolean,
  ): Promise<OpenedCase | undefined> {
    const values = [id, scopes, this.clock.fixedAt, reviewerId, ahead];
    const subject = { kind: 'declaration', id } as const;
    const [opened] = await this.activity.change(openCase, values, { type: 'personal_data.read', subject });
    return opened;
  }

  /** Records that this content has come before the reader's eyes; false when the case within reach has another by now. */
  async showCase(id: string, scopes: readonly string[], contentTag: string): Promise<boolean> {
    const subject = { kind: 'declaration', id } as const;
    const values = [id, scopes, contentTag];
    const shown = await this.activity.change(showCase, values, { type: 'personal_data.read', subject });
    return shown.length > 0;
  }

  async fileIsInReach(fileId: string, scopes: readonly string[]): Promise<boolean> {
    const row = await this.database.findOne(fileInReach, [fileId, scopes]);
    return row?.exists ?? false;
  }
}
