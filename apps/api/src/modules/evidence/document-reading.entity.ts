import type { ReadingStatus, Section } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Sealed } from '../../platform/crypto/keyed-columns.ts';

/** What a machine has read of a file, as the papers that belong where it is handed in; one for each such place. */
@Entity('document_reading')
@Index('document_reading_slot_key', ['fileId', 'section', 'field'], { unique: true })
@Index('document_reading_due_index', ['nextTryAt'], { where: `status IN ('queued', 'reading')` })
export class DocumentReadingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_reading_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('StoredFile', { name: 'document_reading_file_fk', onDelete: 'CASCADE' })
  fileId: string;

  @Column('text')
  section: Section;

  @Column('text')
  field: string;

  @Column('text')
  status: ReadingStatus;

  /** How many there were, the one that runs included. */
  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamptz')
  requestedAt: Date;

  /** While `queued`: when it is due. While `reading`: when whoever reads it is taken for dead. */
  @Column('timestamptz', { nullable: true })
  nextTryAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** Which version of the recogniser has read it. */
  @Column('text', { nullable: true })
  recognizer: string | null;

  /** Sealed: names and numbers of people. */
  @Column('bytea', { nullable: true })
  @Sealed()
  reading: Buffer | null;
}
