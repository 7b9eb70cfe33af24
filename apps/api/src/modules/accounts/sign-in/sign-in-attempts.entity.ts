import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** Failed sign-ins under one user name, whether or not somebody has that name: locks must not tell the two apart. */
@Entity('sign_in_attempts')
export class SignInAttemptsRow {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_attempts_pk' })
  @DigestOf('attempt-fingerprint', `last_at > now() - interval '1 day'`)
  nameDigest: Buffer;

  @Column('integer')
  failures: number;

  @Index('sign_in_attempts_last_at_index')
  @Column('timestamptz')
  lastAt: Date;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;
}
