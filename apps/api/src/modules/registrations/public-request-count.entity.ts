import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Requests without an account, of one hour, kind and address; the address only as a keyed digest. */
@Entity('public_request_count')
export class PublicRequestCount {
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'public_request_count_pk' })
  hour: Date;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'public_request_count_pk' })
  subject: Buffer;

  @Column('integer')
  requests: number;
}
