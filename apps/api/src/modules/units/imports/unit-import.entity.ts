import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Unkeyed } from '../../../platform/crypto/keyed-columns.ts';

/** A workbook of units that was checked, and perhaps applied (单位导入). */
@Entity('unit_import')
@Check('unit_import_status_check', `status IN ('checked', 'applying', 'applied', 'outdated')`)
@Index('unit_import_applying_index', ['id'], { where: `status = 'applying'` })
export class UnitImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_import_pk' })
  id: string;

  /** SHA-256 of the lines as they were planned: an application names it. */
  @Column('bytea')
  @Unkeyed('a hash of what is public')
  contentHash: Buffer;

  @Column('uuid')
  @ForeignKey('Account', { name: 'unit_import_requested_by_fk' })
  requestedBy: string;

  @Column('text', { default: 'checked' })
  status: string;

  /** Titles of columns that say nothing to us. */
  @Column('text', { array: true })
  ignoredTitles: string[];

  @Column('integer')
  created: number;

  @Column('integer')
  changed: number;

  @Column('integer')
  unchanged: number;

  @Column('integer')
  refused: number;

  @Column('timestamptz')
  checkedAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;
}
