import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../platform/crypto/keyed-columns.ts';

/** Requests without an account, of one hour, kind and address; the address only as a keyed digest. */
@Entity('public_request_count')
export class PublicRequestCount {
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'public_request_count_pk' })
  hour: Date;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'public_request_count_pk' })
  @DigestOf('attempt-fingerprint', `hour > now() - interval '2 hours'`)
  subject: Buffer;

  @Column('integer')
  requests: number;
}
