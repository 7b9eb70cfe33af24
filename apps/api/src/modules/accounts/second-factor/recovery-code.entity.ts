import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** A code, by its digest, that stands in once for the authenticator. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'recovery_code_pk' })
  @DigestOf('token', 'used_at IS NULL')
  digest: Buffer;

  @Index('recovery_code_account_index')
  @Column('uuid')
  @ForeignKey('SecondFactor', { name: 'recovery_code_second_factor_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
