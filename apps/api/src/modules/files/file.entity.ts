import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Unkeyed, WrappedKey } from '../../platform/crypto/keyed-columns.ts';

/**
 * An attachment. Its bytes lie encrypted in the file store, their key wrapped here. The row comes first and gets
 * `stored_at` when the bytes are safe: a row without it is no file yet, and tells the purge what an upload that broke off
 * may have left behind.
 */
@Entity('file')
@Index('file_owner_index', ['ownerId', 'createdAt'])
@Index('file_content_index', ['sha256'])
@Index('file_orphan_index', ['createdAt'], { where: 'stored_at IS NULL' })
@Check('file_media_type_check', `media_type IN ('image/jpeg', 'application/pdf')`)
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pk' })
  id: string;

  /** Null: sent in without an account. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'file_owner_fk' })
  ownerId: string | null;

  @Column('text')
  mediaType: string;

  /** Length of the content, unencrypted. */
  @Column('integer')
  bytes: number;

  /** Of a PDF. */
  @Column('smallint', { nullable: true })
  pages: number | null;

  /**
   * SHA-256 of the content as it is kept. Not keyed: decisions bind to it and must outlive every key, and unlike a number a
   * photograph cannot be found by trying.
   */
  @Column('bytea')
  @Unkeyed('decisions bind to it and outlive every key')
  sha256: Buffer;

  @Column('bytea')
  @WrappedKey()
  wrappedKey: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  storedAt: Date | null;
}
