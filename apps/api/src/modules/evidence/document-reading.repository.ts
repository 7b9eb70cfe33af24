import { Injectable } from '@nestjs/common';
import {
  type DocumentSlot,
  type ReadingEvent,
  type ReadingStatus,
  readingTransition,
  type Section,
} from '@htp/domain';
import type { RecognisedDocument } from '@htp/recognition';
import { v7 as uuidv7 } from 'uuid';
import { FieldCipher, type FieldPlace } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

/** A try that has begun, until it is settled or another one takes over. */
export interface ReadingTry extends DocumentSlot {
  readonly id: string;
  readonly fileId: string;
  readonly ownerId: string | null;
  readonly tries: number;
  readonly now: Date;
}

/** What is known of a file in one place where it is handed in. */
export interface FileReading extends DocumentSlot {
  readonly fileId: string;
  readonly status: ReadingStatus;
  /** Which version of the recogniser has read it. */
  readonly recognizer: string | null;
  readonly finishedAt: Date | null;
  /** Once it is `read`; of a paper that belongs elsewhere, it may be. */
  readonly reading: RecognisedDocument | null;
}

interface ReadingRow extends Omit<FileReading, 'reading'> {
  readonly id: string;
  readonly reading: Buffer | null;
}

/** Longer than any try takes, in a queue of its own length. */
const LEASE_MINUTES = 5;

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;
const COLUMNS = `r.id, r.file_id AS "fileId", r.section, r.field, r.status, r.recognizer, r.finished_at AS "finishedAt",
  r.reading`;
const KEPT = 'document_reading r JOIN file f ON f.id = r.file_id AND f.stored_at IS NOT NULL';

const request = statement(
  'document_reading.request',
  `INSERT INTO document_reading (id, file_id, section, field, status, requested_at, next_try_at)
   VALUES ($1, $2, $3, $4, 'queued', ${NOW('$5')}, ${NOW('$5')}) ON CONFLICT DO NOTHING`,
);
const start = statement<ReadingTry>(
  'document_reading.start',
  `UPDATE document_reading r SET status = $1, tries = tries + 1, next_try_at = ${NOW('$3')} + interval '${LEASE_MINUTES} minutes'
   FROM file f WHERE f.id = r.file_id AND r.id = (
     SELECT id FROM document_reading WHERE status = ANY($2) AND next_try_at <= ${NOW('$3')}
     ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING r.id, r.file_id AS "fileId", f.owner_id AS "ownerId", r.section, r.field, r.tries, ${NOW('$3')} AS now`,
);
const settle = statement(
  'document_reading.settle',
  `UPDATE document_reading SET status = $1, next_try_at = $5, recognizer = $6, reading = $7, tries = $4 - $8::int,
     finished_at = CASE WHEN $5::timestamptz IS NULL THEN ${NOW('$9')} END
   WHERE id = $3 AND tries = $4 AND status = ANY($2)`,
);
const ofFiles = statement<ReadingRow>(
  'document_reading.of_files',
  `SELECT ${COLUMNS} FROM ${KEPT} WHERE r.file_id = ANY($1) ORDER BY r.id`,
);
const ofOwner = statement<ReadingRow>(
  'document_reading.of_owner',
  `SELECT ${COLUMNS} FROM ${KEPT} WHERE f.owner_id = $1 ORDER BY r.id`,
);
const eraseOf = statement(
  'document_reading.erase_of_owner',
  'DELETE FROM document_reading r USING file f WHERE f.id = r.file_id AND f.owner_id = $1',
);

/** All SQL of readings. Those of a removed file are not found, and fall with its row. */
@Injectable()
export class DocumentReadingRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Unless it has been asked for before. */
  async request(fileId: string, { section, field }: DocumentSlot): Promise<void> {
    await this.database.count(request, [uuidv7(), fileId, section, field, this.clock.fixedAt]);
  }

  /** Begins a try of whatever has been due longest. */
  startDue(): Promise<ReadingTry | undefined> {
    const { from, to } = readingTransition('started');
    return this.database.findOne(start, [to, from, this.clock.fixedAt]);
  }

  /**
   * @param told when it is tried next, and whether this try counts as none
   * @returns false when another try has taken over, or the file is gone
   */
  async settle(
    { id, tries }: ReadingTry,
    event: ReadingEvent,
    told: { nextTryAt?: Date; uncounted?: boolean; recognizer?: string; reading?: RecognisedDocument } = {},
  ): Promise<boolean> {
    const { from, to } = readingTransition(event);
    const { nextTryAt = null, uncounted = false, recognizer = null, reading } = told;
    const sealed = reading ? this.cipher.seal(JSON.stringify(reading), placeOf(id)) : null;
    const outcome = [nextTryAt, recognizer, sealed, uncounted ? 1 : 0, this.clock.fixedAt];
    return (await this.database.count(settle, [to, from, id, tries, ...outcome])) > 0;
  }

  async ofFiles(fileIds: readonly string[]): Promise<FileReading[]> {
    return (await this.database.query(ofFiles, [fileIds])).map((row) => this.open(row));
  }

  async ofOwner(ownerId: string): Promise<FileReading[]> {
    return (await this.database.query(ofOwner, [ownerId])).map((row) => this.open(row));
  }

  async eraseOf(ownerId: string): Promise<void> {
    await this.database.count(eraseOf, [ownerId]);
  }

  private open({ id, reading, ...row }: ReadingRow): FileReading {
    const opened = reading && (JSON.parse(this.cipher.openText(reading, placeOf(id))) as RecognisedDocument);
    return { ...row, section: row.section as Section, reading: opened };
  }
}

const placeOf = (rowId: string): FieldPlace => ({ table: 'document_reading', column: 'reading', rowId });
