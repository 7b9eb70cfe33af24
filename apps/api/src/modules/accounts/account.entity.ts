import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever can sign in. A candidate's id is the person's id in every scope; staff have a `staff_account` beside it. */
@Entity('account')
@Check('account_kind_check', `kind IN ('candidate', 'staff')`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk' })
  id: string;

  @Column('text')
  kind: 'candidate' | 'staff';

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** From here on nothing is answered to it, whatever tokens it holds. */
  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}
