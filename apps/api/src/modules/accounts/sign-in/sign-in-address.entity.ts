import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** Failed sign-ins from one network, under whichever user names: a bucket that each failure fills and time empties. */
@Entity('sign_in_address')
export class SignInAddress {
  /** Keyed digest of the network: whose address it was is not kept. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_address_pk' })
  @DigestOf('attempt-fingerprint', `last_at > now() - interval '1 day'`)
  networkDigest: Buffer;

  @Column('double precision')
  level: number;

  @Index('sign_in_address_last_at_index')
  @Column('timestamptz')
  lastAt: Date;
}
