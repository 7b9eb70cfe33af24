import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../crypto/keyed-columns.ts';

/** The first success of a request that names itself, for whoever asks again because the answer was lost. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pk' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  route: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  key: string;

  @Column('bytea')
  @DigestOf('attempt-fingerprint', `created_at > now() - interval '2 days'`)
  requestHash: Buffer;

  @Column('smallint')
  status: number;

  /** A receipt: ids, states and versions, never personal data. */
  @Column('jsonb')
  answer: unknown;

  @Index('idempotency_key_created_at_index')
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
