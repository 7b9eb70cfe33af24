import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DocumentTypeCode, IdentityStatus, VerificationMethod } from '@htp/domain';
import { Indexed, indexedDocument, Sealed } from '../../platform/crypto/keyed-columns.ts';

/**
 * Who an account has proven to be, or asks to be recognised as. An account without a row is `unverified`. Sex and birth date are
 * read from the number where it tells them, so that they are kept once, and sealed with it.
 */
@Entity('identity')
@Index('identity_verified_document_key', ['documentIndex'], { unique: true, where: `status = 'verified'` })
export class Identity {
  /** One person per account: the account's id is the person's. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_pk' })
  @ForeignKey('Account', { name: 'identity_account_fk' })
  accountId: string;

  @Column('text')
  status: IdentityStatus;

  @Column('text')
  documentType: DocumentTypeCode;

  /** Blind index of the document; one verified person each. */
  @Column('bytea')
  @Indexed(['documentType', 'number'], indexedDocument)
  documentIndex: Buffer;

  /** In canonical spelling, encrypted. */
  @Column('bytea')
  @Sealed()
  name: Buffer;

  /** In canonical spelling, encrypted. */
  @Column('bytea')
  @Sealed()
  number: Buffer;

  /** Birth date and sex as typed for a reviewer, encrypted; null where photographs of a resident ID card were enough. */
  @Column('bytea', { nullable: true })
  @Sealed()
  birth: Buffer | null;

  /** Null until it is verified. */
  @Column('text', { nullable: true })
  method: VerificationMethod | null;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;
}
