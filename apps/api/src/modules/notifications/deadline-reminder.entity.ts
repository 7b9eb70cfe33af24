import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a candidate was reminded, this many days before this end of his time to file: never twice. */
@Entity('deadline_reminder')
export class DeadlineReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deadline_reminder_pk' })
  @ForeignKey('Declaration', { name: 'deadline_reminder_declaration_fk' })
  declarationId: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'deadline_reminder_pk' })
  until: Date;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'deadline_reminder_pk' })
  daysBefore: number;

  @Column('timestamptz', { default: () => 'now()' })
  remindedAt: Date;
}
