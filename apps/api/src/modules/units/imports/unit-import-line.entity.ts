import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one line of a workbook would do, and did. */
@Entity('unit_import_line')
@Index('unit_import_line_outcome_index', ['importId', 'outcome', 'line'])
export class UnitImportLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_import_line_pk' })
  @ForeignKey('UnitImport', { name: 'unit_import_line_import_fk', onDelete: 'CASCADE' })
  importId: string;

  /** As the spreadsheet program counts. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'unit_import_line_pk' })
  line: number;

  @Column('text')
  outcome: string;

  /** Null when it cannot be read as a unit. */
  @Column('jsonb', { nullable: true })
  values: unknown;

  @Column('jsonb')
  changes: unknown;

  @Column('jsonb')
  problems: unknown;

  /** Of the unit that it names, as it was when the line was judged. */
  @Column('integer', { nullable: true })
  unitVersion: number | null;
}
