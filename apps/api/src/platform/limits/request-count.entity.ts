import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../crypto/keyed-columns.ts';

/** Requests of one hour or day that are counted over all processes; whose they are only as a keyed digest. */
@Entity('request_count')
export class RequestCount {
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'request_count_pk' })
  begunAt: Date;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'request_count_pk' })
  @DigestOf('attempt-fingerprint', `begun_at > now() - interval '25 hours'`)
  subject: Buffer;

  @Column('integer')
  requests: number;
}
