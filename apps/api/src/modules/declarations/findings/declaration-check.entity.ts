import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When the machine looks at a submission, and when it has: it does so after it was submitted, and again when something is new. */
@Entity('declaration_check')
@Index('declaration_check_due_index', ['dueAt'], { where: 'due_at IS NOT NULL' })
export class DeclarationCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_check_pk' })
  @ForeignKey('DeclarationSubmission', { name: 'declaration_check_submission_fk' })
  submissionId: string;

  /** Null while nothing is to be done. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  /** How often it was looked at without an end: papers that are still being read, or faults. */
  @Column('smallint', { default: 0 })
  tries: number;

  /** Null before the first time. */
  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;
}
