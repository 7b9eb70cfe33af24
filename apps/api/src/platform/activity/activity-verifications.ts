import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import { Clock } from '../edge/index.ts';
import { ActivityChain } from './activity-chain.ts';
import type { ActivityVerification } from './activity-verification.entity.ts';
import { ActivityService } from './activity.service.ts';

export type KeptVerification = Omit<ActivityVerification, 'isOpen'>;

/** More findings than these need not be named to know that the record was tampered with. */
export const MOST_FINDINGS = 1_000;

const COLUMNS = `id, requested_by AS "requestedBy", requested_at AS "requestedAt", status, started_at AS "startedAt",
  finished_at AS "finishedAt", links, links_expected AS "linksExpected", findings_count AS "findingsCount", findings`;

const insert = statement(
  'activity_verification.insert',
  `INSERT INTO activity_verification (id, requested_by, requested_at, status)
   VALUES ($1, $2, coalesce($3::timestamptz, now()), 'requested')`,
);
/** Also one that is running: jobs run one at a time, so the process that ran it is gone. */
const begin = statement<{ id: string }>(
  'activity_verification.begin',
  `UPDATE activity_verification SET status = 'running', started_at = coalesce($1::timestamptz, now()), links = NULL,
     links_expected = NULL WHERE is_open RETURNING id`,
);
const progress = statement(
  'activity_verification.progress',
  'UPDATE activity_verification SET links = $2, links_expected = $3 WHERE id = $1 AND is_open',
);
const finish = statement(
  'activity_verification.finish',
  `UPDATE activity_verification SET status = 'finished', is_open = false, finished_at = coalesce($2::timestamptz, now()),
     links = $3, findings_count = $4, findings = $5 WHERE id = $1 AND is_open`,
);
const page = statement<KeptVerification>(
  'activity_verification.page',
  `SELECT ${COLUMNS} FROM activity_verification
   WHERE id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY id DESC LIMIT $2`,
);
const find = statement<KeptVerification>(
  'activity_verification.find',
  `SELECT ${COLUMNS} FROM activity_verification WHERE id = $1`,
);

/** Readings of the whole record, asked for by people and done in the background. */
@Injectable()
export class ActivityVerifications {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly chain: ActivityChain,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws DomainError `verification_running` when one has not finished yet */
  request(accountId: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      const id = uuidv7();
      await this.database.count(insert, [id, accountId, this.clock.fixedAt]);
      await this.activity.record({
        type: 'activity.verification_requested',
        subject: { kind: 'activity', id },
      });
      return id;
    });
  }

  /** Does the one that was asked for. @returns whether there was one */
  async runRequested(): Promise<boolean> {
    const open = await this.unitOfWork.run(() => this.database.findOne(begin, [this.clock.fixedAt]), {
      unrecorded: 'its request is on record, its end will be',
    });
    if (!open) return false;
    await this.chain.advance();
    const { links, findings } = await this.chain.verify((done, all) => this.keepProgress(open.id, done, all));
    await this.unitOfWork.run(async () => {
      const kept = JSON.stringify(findings.slice(0, MOST_FINDINGS));
      await this.database.count(finish, [open.id, this.clock.fixedAt, links, findings.length, kept]);
      await this.activity.record({
        type: 'activity.verified',
        subject: { kind: 'activity', id: open.id },
        detail: { links, findings: findings.length },
      });
    });
    return true;
  }

  private async keepProgress(id: string, done: number, all: string): Promise<void> {
    await this.unitOfWork.run(() => this.database.count(progress, [id, done, all]), {
      unrecorded: 'progress is not a change of anything',
    });
  }

  /** Newest first, before the one with this id. */
  page(before: string | undefined, limit: number): Promise<KeptVerification[]> {
    return this.database.query(page, [before ?? null, limit]);
  }

  find(id: string): Promise<KeptVerification | undefined> {
    return this.database.findOne(find, [id]);
  }
}
