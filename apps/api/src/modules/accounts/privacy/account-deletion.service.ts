import { Injectable } from '@nestjs/common';
import { DELETION_SIGN_IN_MINUTES, type DeletionObstacle, DomainError } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { type HolderName, type KeptRecords, PersonalData } from './personal-data.ts';

/** By this session: it began by a code of WeChat's just now. */
const signedInAnew = statement(
  'account.signed_in_anew',
  `SELECT FROM session WHERE id = $1 AND account_id = $2 AND way = 'wechat'
     AND started_at > coalesce($3::timestamptz, now()) - make_interval(mins => $4)`,
);
/** From here on no session begins on it, and no row that names it is added before this transaction ends. */
const hold = statement(
  'account.hold_for_deletion',
  `SELECT FROM account WHERE id = $1 AND kind = 'candidate' AND deleted_at IS NULL FOR UPDATE`,
);
const markDeleted = statement(
  'account.mark_deleted',
  `UPDATE account SET deleted_at = now, disabled_at = coalesce(disabled_at, now)
   FROM (SELECT coalesce($2::timestamptz, now()) AS now) clock WHERE id = $1`,
);
/** A request that was under way may have added something just after. */
const recentlyDeleted = statement<{ id: string }>(
  'account.recently_deleted',
  `SELECT id FROM account WHERE deleted_at > coalesce($1::timestamptz, now()) - interval '1 day'`,
);

/** What whoever has deleted his account is told, and can keep. */
export interface DeletionReceipt {
  readonly number: string;
  readonly deletedAt: Date;
  readonly erased: readonly HolderName[];
  readonly kept: readonly KeptRecords[];
}

/** 注销账号: erases what is kept about a person and leaves an account that is nobody's (docs/adr/0023-privacy.md). */
@Injectable()
export class AccountDeletionService {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** Everything that stands against it now. */
  obstacles(accountId: string): Promise<DeletionObstacle[]> {
    return this.unitOfWork.run(() => this.findObstacles(accountId), {
      unrecorded: 'rows are held to be looked at; nothing changes',
    });
  }

  /** Whether the session was begun anew, so that whoever holds the phone or a stolen token cannot delete. */
  async isSignedInAnew({ accountId, sessionId }: Actor): Promise<boolean> {
    const values = [sessionId, accountId, this.clock.fixedAt, DELETION_SIGN_IN_MINUTES];
    return (await this.database.query(signedInAnew, values)).length > 0;
  }

  /** What the law keeps of it. */
  async keeps(accountId: string): Promise<KeptRecords[]> {
    const kept: KeptRecords[] = [];
    for (const [, holder] of this.data.all()) kept.push(...((await holder.keeps?.(accountId)) ?? []));
    return kept;
  }

  /**
   * @returns what was erased and what stays, which is recorded too
   * @throws DomainError `sign_in_anew_required`, `account_in_use` with every obstacle; `not_found` when it is deleted already
   */
  async delete(actor: Actor): Promise<DeletionReceipt> {
    const { accountId } = actor;
    return this.unitOfWork.run(async () => {
      if (!(await this.isSignedInAnew(actor))) throw new DomainError('sign_in_anew_required');
      if ((await this.database.query(hold, [accountId])).length === 0) throw new DomainError('not_found');
      const obstacles = await this.findObstacles(accountId);
      if (obstacles.length > 0) throw new DomainError('account_in_use', { obstacles });
      const kept = await this.keeps(accountId);
      for (const [, holder] of this.data.all()) await holder.erase(accountId);
      await this.database.count(markDeleted, [accountId, this.clock.fixedAt]);
      const told = { erased: this.data.all().map(([name]) => name), kept };
      await this.activity.record({
        type: 'account.deleted',
        subject: { kind: 'account', id: accountId },
        ownerId: accountId,
        detail: told,
      });
      return { number: accountId, deletedAt: await this.clock.now(), ...told };
    });
  }

  /** Erases once more what a request or a job that was under way has added after the deletion. @returns of how many accounts */
  async eraseLeftovers(): Promise<number> {
    const deleted = await this.database.query(recentlyDeleted, [this.clock.fixedAt]);
    for (const { id } of deleted)
      await this.unitOfWork.run(
        async () => {
          for (const [, holder] of this.data.all()) await holder.erase(id);
        },
        { unrecorded: 'the deletion is recorded' },
      );
    return deleted.length;
  }

  private async findObstacles(accountId: string): Promise<DeletionObstacle[]> {
    const found: DeletionObstacle[] = [];
    for (const [, holder] of this.data.all()) found.push(...((await holder.obstacles?.(accountId)) ?? []));
    return found;
  }
}
