import { Injectable } from '@nestjs/common';
import type { PictureSide } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

export interface PictureRow {
  readonly id: string;
  readonly caseId: string;
  readonly side: PictureSide;
  readonly epochDay: string;
  readonly wrappedKey: Buffer;
}

const COLUMNS = `id, case_id AS "caseId", side, epoch_day::text AS "epochDay", wrapped_key AS "wrappedKey"`;

const insert = statement(
  'identity_picture.insert',
  `INSERT INTO identity_picture (id, case_id, side, epoch_day, wrapped_key, created_at)
   VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, now()))`,
);
const ofCase = statement<PictureRow>(
  'identity_picture.of_case',
  `SELECT ${COLUMNS} FROM identity_picture WHERE case_id = $1 ORDER BY side`,
);
const isUsed = statement<{ used: boolean }>(
  'identity_picture.is_used',
  'SELECT EXISTS (SELECT FROM identity_case WHERE id = $1) AS used',
);
const listStray = statement<{ caseId: string }>(
  'identity_picture.list_stray',
  `SELECT DISTINCT case_id AS "caseId" FROM identity_picture
   WHERE created_at < coalesce($1::timestamptz, now()) - $2 * interval '1 minute'
     AND NOT EXISTS (SELECT FROM identity_case WHERE id = case_id) LIMIT $3`,
);
const listDays = statement<{ day: string }>(
  'identity_picture.list_days',
  'SELECT DISTINCT epoch_day::text AS day FROM identity_picture',
);
const forget = statement('identity_picture.forget', 'DELETE FROM identity_picture WHERE case_id = $1');

/** The rows of pictures under manual review. */
@Injectable()
export class IdentityPictureRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert({ id, caseId, side, epochDay, wrappedKey }: PictureRow): Promise<void> {
    await this.database.count(insert, [id, caseId, side, epochDay, wrappedKey, this.clock.fixedAt]);
  }

  ofCase(caseId: string): Promise<PictureRow[]> {
    return this.database.query(ofCase, [caseId]);
  }

  /** Whether a case refers to them. */
  async isUsed(caseId: string): Promise<boolean> {
    return (await this.database.findOne(isUsed, [caseId]))?.used ?? false;
  }

  /** Cases that never came, some minutes after their pictures. */
  async listStray(minutes: number, limit: number): Promise<string[]> {
    const rows = await this.database.query(listStray, [this.clock.fixedAt, minutes, limit]);
    return rows.map(({ caseId }) => caseId);
  }

  /** The days whose epoch keys are still needed. */
  async listDays(): Promise<string[]> {
    return (await this.database.query(listDays)).map(({ day }) => day);
  }

  /** @returns how many there were */
  forget(caseId: string): Promise<number> {
    return this.database.count(forget, [caseId]);
  }
}
