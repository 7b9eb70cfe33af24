import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  DocumentTypeCode,
  IdentityCaseOrigin,
  IdentityCaseStatus,
  IdentityCorrectionReason,
  IdentityReasonCode,
  PictureSide,
} from '@htp/domain';
import { Indexed, indexedDocument, Sealed, Unkeyed } from '../../../platform/crypto/keyed-columns.ts';

/** What a provincial reviewer decides on: who an account is (docs/adr/0012-identity-review.md). */
@Entity('identity_case')
@Index('identity_case_pending_key', ['accountId'], { unique: true, where: `status = 'pending'` })
@Index('identity_case_queue_index', ['requestedAt', 'id'], { where: `status = 'pending'` })
@Index('identity_case_claimed_index', ['claimedBy', 'requestedAt', 'id'], {
  where: 'claimed_by IS NOT NULL',
})
@Index('identity_case_account_index', ['accountId', 'requestedAt'])
@Index('identity_case_document_index', ['documentIndex'])
@Index('identity_case_decided_index', ['decidedBy', 'closedAt', 'id'], { where: 'decided_by IS NOT NULL' })
@Index('identity_case_expiry_index', ['expiresAt'], { where: `status = 'pending'` })
@Index('identity_case_forget_index', ['closedAt'], { where: 'name IS NOT NULL' })
@Index('identity_case_purge_index', ['purgeDueAt'], { where: 'pictures_purged_at IS NULL' })
export class IdentityCase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_case_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'identity_case_account_fk' })
  accountId: string;

  @Column('text')
  origin: IdentityCaseOrigin;

  @Column('text')
  status: IdentityCaseStatus;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  documentType: DocumentTypeCode;

  @Column('bytea')
  @Indexed(['documentType', 'number'], indexedDocument, 'number IS NOT NULL')
  documentIndex: Buffer;

  /** In canonical spelling, encrypted; null from some months after its end. */
  @Column('bytea', { nullable: true })
  @Sealed()
  name: Buffer | null;

  /** In canonical spelling, encrypted; null as the name. */
  @Column('bytea', { nullable: true })
  @Sealed()
  number: Buffer | null;

  /** Birth date and sex as typed, encrypted; null where photographs of a resident ID card were enough. */
  @Column('bytea', { nullable: true })
  @Sealed()
  birth: Buffer | null;

  /** Why the person asks for a correction; null where it is none. */
  @Column('text', { nullable: true })
  correctionReason: IdentityCorrectionReason | null;

  /** Who the person was verified as when he asked for a correction, as JSON, encrypted; null as the name. */
  @Column('bytea', { nullable: true })
  @Sealed()
  verifiedAs: Buffer | null;

  @Column('timestamptz')
  requestedAt: Date;

  /** When its pictures become unreadable whatever has been decided; null without pictures. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimExpiresAt: Date | null;

  /** When it ended, by decision, withdrawal or expiry. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  reason: IdentityReasonCode | null;

  @Column('text', { nullable: true })
  remark: string | null;

  /** From when its pictures must be gone; null while they are needed, and without pictures. */
  @Column('timestamptz', { nullable: true })
  purgeDueAt: Date | null;

  @Column('timestamptz', { nullable: true })
  picturesPurgedAt: Date | null;
}

/**
 * A picture of a case. Its bytes lie encrypted in the file store, their key wrapped here under a key that lies in neither.
 * The row comes before the bytes, and its case may never come: the purge finds by it what was left behind.
 */
@Entity('identity_picture')
@Index('identity_picture_case_key', ['caseId', 'side'], { unique: true })
@Index('identity_picture_created_index', ['createdAt'])
export class IdentityPicture {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_picture_pk' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  side: PictureSide;

  /** The day in Beijing whose epoch key it needs. */
  @Column('date')
  epochDay: string;

  @Column('bytea')
  @Unkeyed('wrapped under an epoch key, which is destroyed within days')
  wrappedKey: Buffer;

  @Column('timestamptz')
  createdAt: Date;
}

/** Whole numbers that a member of staff had shown on one day in Beijing. */
@Entity('identity_reveal_day')
export class IdentityRevealDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'identity_reveal_day_pk' })
  day: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_reveal_day_pk' })
  accountId: string;

  @Column('smallint')
  reveals: number;
}
