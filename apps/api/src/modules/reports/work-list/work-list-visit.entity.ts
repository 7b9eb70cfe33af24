import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When an account last looked at its work list: what has come since its last visit is new, on whatever computer. */
@Entity('work_list_visit')
export class WorkListVisit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_list_visit_pk' })
  @ForeignKey('Account', { name: 'work_list_visit_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('timestamptz')
  lookedAt: Date;

  /** The end of the visit before; null on the first one. */
  @Column('timestamptz', { nullable: true })
  since: Date | null;
}
