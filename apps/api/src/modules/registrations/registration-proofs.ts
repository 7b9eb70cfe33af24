import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo } from '@htp/domain';
import { Database, statement, UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { SafeFile } from '../../platform/sanitizing/index.ts';
import { FileService, FileUploadService, type FileView } from '../files/index.ts';

/** How long proof may wait for the form that it belongs to. */
const WAITING_HOURS = 24;
/** All proof that waits; keeps strangers from filling the disk. */
const MOST_WAITING = 1000;
const AT_A_TIME = 200;

const waiting = statement<{ count: number }>(
  'registration_proof.waiting',
  `SELECT count(*)::int AS count FROM (SELECT FROM registration_proof WHERE registration_id IS NULL LIMIT $1) found`,
);
const add = statement(
  'registration_proof.add',
  'INSERT INTO registration_proof (file_id, uploaded_at) VALUES ($1, coalesce($2::timestamptz, now()))',
);
const attach = statement<{ fileId: string }>(
  'registration_proof.attach',
  `UPDATE registration_proof SET registration_id = $1
   WHERE file_id = ANY($2) AND (registration_id IS NULL OR registration_id = $1) RETURNING file_id AS "fileId"`,
);
const detachOthers = statement(
  'registration_proof.detach_others',
  `UPDATE registration_proof SET registration_id = NULL, uploaded_at = coalesce($3::timestamptz, now())
   WHERE registration_id = $1 AND file_id <> ALL($2)`,
);
const ofRegistration = statement<{ fileId: string }>(
  'registration_proof.of_registration',
  `SELECT file_id AS "fileId" FROM registration_proof WHERE registration_id = $1 ORDER BY uploaded_at, file_id`,
);
const isOfOne = statement<{ exists: boolean }>(
  'registration_proof.is_of_one',
  `SELECT EXISTS (SELECT FROM registration_proof WHERE file_id = $1 AND registration_id IS NOT NULL) AS exists`,
);
const listOld = statement<{ fileId: string }>(
  'registration_proof.list_old',
  `SELECT file_id AS "fileId" FROM registration_proof WHERE registration_id IS NULL
   AND uploaded_at < coalesce($1::timestamptz, now()) - make_interval(hours => $2) ORDER BY uploaded_at LIMIT $3
   FOR UPDATE SKIP LOCKED`,
);
const forget = statement(
  'registration_proof.forget',
  'DELETE FROM registration_proof WHERE file_id = ANY($1)',
);

/** Files that prove a registration: kept without an owner, named by whoever sent them, shown to reviewers. */
@Injectable()
export class RegistrationProofs {
  constructor(
    private readonly files: FileService,
    private readonly uploads: FileUploadService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unavailable` when too much proof waits already */
  async keep(safe: SafeFile): Promise<FileView> {
    const row = await this.database.findOne(waiting, [MOST_WAITING]);
    if (row!.count >= MOST_WAITING) throw new DomainError('unavailable');
    const kept = await this.uploads.keep(null, safe);
    await this.unitOfWork.run(() => this.database.count(add, [kept.id, this.clock.fixedAt]), {
      unrecorded: 'the upload is recorded; nobody has named the file yet',
    });
    return kept;
  }

  /** What the registration is proved by from now on. @throws DomainError `not_found` for what nobody sent, or others use */
  async attach(registrationId: string, fileIds: readonly string[]): Promise<void> {
    const rows = await this.database.query(attach, [registrationId, fileIds]);
    const attached = new Set(rows.map(({ fileId }) => fileId));
    const errors = fileIds.flatMap((id, index) =>
      attached.has(id) ? [] : [{ pointer: pointerTo('proof', index), code: 'not_found' as const }],
    );
    if (errors.length > 0) throw new DomainError('registration_invalid', undefined, errors);
    await this.database.count(detachOthers, [registrationId, fileIds, this.clock.fixedAt]);
  }

  async of(registrationId: string): Promise<FileView[]> {
    const rows = await this.database.query(ofRegistration, [registrationId]);
    const files = await this.files.describe(rows.map(({ fileId }) => fileId));
    const byId = new Map(files.map((file) => [file.id, file]));
    return rows.flatMap(({ fileId }) => byId.get(fileId) ?? []);
  }

  async isProof(fileId: string): Promise<boolean> {
    return (await this.database.findOne(isOfOne, [fileId]))?.exists ?? false;
  }

  /** What proved the registration is no file any more. Belongs to the caller's unit of work. */
  async retractOf(registrationId: string): Promise<void> {
    await this.retract(await this.database.query(ofRegistration, [registrationId]));
  }

  /** What was uploaded a day ago and belongs to no registration is no file any more; the orphan purge clears its bytes. */
  async retractUnused(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const rows = await this.database.query(listOld, [this.clock.fixedAt, WAITING_HOURS, AT_A_TIME]);
      await this.retract(rows);
      return rows.length;
    });
  }

  private async retract(rows: readonly { fileId: string }[]): Promise<void> {
    const ids = rows.map(({ fileId }) => fileId);
    if (ids.length === 0) return;
    await this.database.count(forget, [ids]);
    await this.files.retractUnowned(ids);
  }
}
