import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whoever can sign in. A candidate's id is the person's id in every scope; staff have a `staff_account` beside it. */
@Entity('account')
@Check('account_kind_check', `kind IN ('candidate', 'staff')`)
@Check('account_deleted_check', 'deleted_at IS NULL OR disabled_at IS NOT NULL')
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

  /** From here on nothing is kept that tells whose it was; the row stays for what names it. */
  @Column('timestamptz', { nullable: true })
  @Index('account_deleted_index', { where: 'deleted_at IS NOT NULL' })
  deletedAt: Date | null;
}
