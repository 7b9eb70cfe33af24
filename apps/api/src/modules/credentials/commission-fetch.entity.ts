import type { CredentialKind, FetchFailure, FetchStatus, FetchTrigger, RecordFaultCode } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A record, or a field of one, that was not taken. Without ids: those of the commission hold numbers. */
export interface RecordFault {
  readonly code: RecordFaultCode;
  readonly kind: CredentialKind | null;
  readonly field: string | null;
}

/** A credential whose fields followed the commission. */
export interface ImportChange {
  readonly credentialId: string;
  readonly kind: CredentialKind;
  readonly fields: readonly string[];
}

/** One asking of the commission's platform for a person's records, over all of its tries; what came, and what did not. */
@Entity('commission_fetch')
@Index('commission_fetch_one_open_key', ['ownerId'], {
  unique: true,
  where: `status IN ('requested', 'running')`,
})
@Index('commission_fetch_owner_index', ['ownerId', 'id'])
@Index('commission_fetch_due_index', ['nextTryAt'], { where: `status IN ('requested', 'running')` })
export class CommissionFetch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commission_fetch_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'commission_fetch_owner_fk' })
  ownerId: string;

  @Column('text')
  trigger: FetchTrigger;

  @Column('text')
  status: FetchStatus;

  /** How many there were, the one that runs included. */
  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamptz')
  requestedAt: Date;

  /** While `requested`: when it is due. While `running`: when whoever runs it is taken for dead. */
  @Column('timestamptz', { nullable: true })
  nextTryAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** Of the last try. */
  @Column('text', { nullable: true })
  failure: FetchFailure | null;

  @Column('integer', { default: 0 })
  found: number;

  @Column('integer', { default: 0 })
  added: number;

  @Column('integer', { default: 0 })
  unchanged: number;

  /** Known here and not in the answer any more. */
  @Column('integer', { default: 0 })
  absent: number;

  @Column('jsonb', { default: [] })
  changes: ImportChange[];

  @Column('jsonb', { default: [] })
  faults: RecordFault[];
}
