import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

export interface FileRow {
  readonly id: string;
  /** Null: sent in without an account. */
  readonly owner_id: string | null;
  readonly media_type: 'image/jpeg' | 'application/pdf';
  readonly bytes: number;
  readonly pages: number | null;
  readonly sha256: Buffer;
}

export interface SealedFileRow extends FileRow {
  readonly wrapped_key: Buffer;
}

export interface NewFile extends Omit<FileRow, 'owner_id' | 'media_type'> {
  readonly ownerId: string | null;
  readonly mediaType: string;
  readonly wrappedKey: Buffer;
}

const COLUMNS = 'id, owner_id, media_type, bytes, pages, sha256';

const reserve = statement(
  'file.reserve',
  `INSERT INTO file (id, owner_id, media_type, bytes, pages, sha256, wrapped_key, created_at)
   SELECT $1, $2, $3, $4, $5, $6, $7, clock.now FROM (SELECT coalesce($8::timestamptz, now()) AS now) clock
   WHERE (SELECT count(*) FROM file WHERE owner_id = $2 AND created_at > clock.now - interval '1 day') < $9`,
);
const confirm = statement(
  'file.confirm',
  'UPDATE file SET stored_at = coalesce($2::timestamptz, now()) WHERE id = $1',
);
const findSame = statement<FileRow>(
  'file.find_same',
  `SELECT ${COLUMNS} FROM file WHERE owner_id = $1 AND sha256 = $2 AND stored_at IS NOT NULL LIMIT 1`,
);
const holdContent = statement(
  'file.hold_content',
  `SELECT pg_advisory_xact_lock(hashtextextended('file ' || $1::text || ' ' || encode($2::bytea, 'hex'), 0))`,
);
const find = statement<SealedFileRow>(
  'file.find',
  `SELECT ${COLUMNS}, wrapped_key FROM file WHERE id = $1 AND stored_at IS NOT NULL`,
);
const findAll = statement<FileRow>(
  'file.find_all',
  `SELECT ${COLUMNS} FROM file WHERE id = ANY($1) AND stored_at IS NOT NULL`,
);
/** Locked against removal until what names them is saved. */
const holdAll = statement<FileRow>(
  'file.hold_all',
  `SELECT ${COLUMNS} FROM file WHERE id = ANY($1) AND stored_at IS NOT NULL ORDER BY id FOR SHARE`,
);
const holdForRemoval = statement<FileRow>(
  'file.hold_for_removal',
  `SELECT ${COLUMNS} FROM file WHERE id = $1 AND owner_id = $2 AND stored_at IS NOT NULL FOR UPDATE`,
);
const retract = statement('file.retract', 'UPDATE file SET stored_at = NULL WHERE id = $1');
const retractUnowned = statement(
  'file.retract_unowned',
  'UPDATE file SET stored_at = NULL WHERE id = ANY($1) AND owner_id IS NULL',
);
const listOrphans = statement<{ id: string }>(
  'file.list_orphans',
  `SELECT id FROM file WHERE stored_at IS NULL
   AND created_at < coalesce($1::timestamptz, now()) - make_interval(mins => $2) ORDER BY created_at LIMIT $3`,
);
const forget = statement('file.forget', 'DELETE FROM file WHERE id = $1 AND stored_at IS NULL');

/** All SQL of files. What is not stored yet is not found. */
@Injectable()
export class FileRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes the row that the bytes may follow. @returns false when the owner has had `mostPerDay` rows in a day. */
  async reserve(file: NewFile, mostPerDay: number): Promise<boolean> {
    const { id, ownerId, mediaType, bytes, pages, sha256, wrappedKey } = file;
    const values = [id, ownerId, mediaType, bytes, pages, sha256, wrappedKey, this.clock.fixedAt, mostPerDay];
    return (await this.database.count(reserve, values)) > 0;
  }

  async confirm(id: string): Promise<void> {
    await this.database.count(confirm, [id, this.clock.fixedAt]);
  }

  /** The owner's file of this content, when there is one. */
  findSame(ownerId: string, sha256: Buffer): Promise<FileRow | undefined> {
    return this.database.findOne(findSame, [ownerId, sha256]);
  }

  /** The same within a transaction, until whose end nobody else confirms a file of this content. */
  async findSameAlone(ownerId: string, sha256: Buffer): Promise<FileRow | undefined> {
    await this.database.findOne(holdContent, [ownerId, sha256]);
    return this.findSame(ownerId, sha256);
  }

  find(id: string): Promise<SealedFileRow | undefined> {
    return this.database.findOne(find, [id]);
  }

  /** Within a transaction none of them can be removed before its end: what is saved or frozen there may name them. */
  findAll(ids: readonly string[]): Promise<FileRow[]> {
    // A form may name anything as a file; what is no id is no file.
    const known = ids.filter((id) => isUuid(id));
    return this.database.query(this.database.transaction ? holdAll : findAll, [known]);
  }

  /** The owner's file; whoever is about to name it waits until the transaction ends. */
  holdForRemoval(id: string, ownerId: string): Promise<FileRow | undefined> {
    return this.database.findOne(holdForRemoval, [id, ownerId]);
  }

  /** From now on it is no file; its bytes are the orphan purge's, if nobody clears them before. */
  async retract(id: string): Promise<void> {
    await this.database.count(retract, [id]);
  }

  /** The same for files that nobody owns. */
  async retractUnowned(ids: readonly string[]): Promise<void> {
    await this.database.count(retractUnowned, [ids]);
  }

  /** Rows whose bytes have not come for so many minutes, oldest first. */
  async listOrphans(minutes: number, limit: number): Promise<string[]> {
    const rows = await this.database.query(listOrphans, [this.clock.fixedAt, minutes, limit]);
    return rows.map(({ id }) => id);
  }

  async forget(id: string): Promise<void> {
    await this.database.count(forget, [id]);
  }
}
