import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { IDENTITY_DOCUMENT, Indexed, indexedText, Sealed } from '../../../platform/crypto/keyed-columns.ts';

/** What a member of staff signs in with. */
@Entity('staff_account')
@Index('staff_account_document_index', ['documentIndex'], { where: 'document_index IS NOT NULL' })
@Index('staff_account_user_name_search_index', { synchronize: false })
@Index('staff_account_display_name_search_index', { synchronize: false })
@Unique('staff_account_user_name_key', ['userName'])
@Check('staff_account_user_name_check', 'user_name = lower(user_name)')
export class StaffAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_account_pk' })
  @ForeignKey('Account', { name: 'staff_account_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text')
  userName: string;

  @Column('text')
  displayName: string;

  /** argon2id in PHC format. */
  @Column('text')
  passwordHash: string;

  /** Somebody else chose the password: it must be changed before anything else. */
  @Column('boolean')
  initialPassword: boolean;

  /** Blind index of the person's own document: deciding on oneself is compared by person (trust.md, abuse 8). */
  @Column('bytea', { nullable: true })
  @Indexed(['document'], ({ document }) => indexedText(IDENTITY_DOCUMENT, document))
  documentIndex: Buffer | null;

  /** What it is the index of, sealed, so that it can be made anew under another key; null of accounts older than this column. */
  @Column('bytea', { nullable: true })
  @Sealed()
  document: Buffer | null;
}
