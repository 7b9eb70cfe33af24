import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Unkeyed } from '../../platform/crypto/keyed-columns.ts';

/**
 * What a picture looks like, so that the same one is found again when it was saved anew, made smaller or framed a little otherwise. It
 * tells nothing of what stands on it.
 */
@Entity('picture_hash')
export class PictureHashRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'picture_hash_pk' })
  @ForeignKey('StoredFile', { name: 'picture_hash_file_fk', onDelete: 'CASCADE' })
  fileId: string;

  /** 64 bits of its coarsest waves. */
  @Column({ type: 'bit', length: '64' })
  hash: string;

  /** The four quarters of the hash, each with its place: what an index can find (`picture-hash.ts`). */
  @Column('integer', { array: true })
  @Index('picture_hash_bands_index', { type: 'gin' })
  bands: number[];

  /** 1024 bits of its finer waves: forms of one print differ here, though their hashes agree. */
  @Column('bytea')
  @Unkeyed('what a picture looks like tells nothing of what stands on it')
  detail: Buffer;
}
