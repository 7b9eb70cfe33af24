import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What happened: one row is the timeline entry, the audit entry and the outbox message at once. The application's role
 * can add and read rows, never change or delete them.
 */
@Entity('activity')
@Index('activity_transaction_index', ['transactionId', 'id'])
@Index('activity_subject_index', ['subjectKind', 'subjectId', 'id'])
@Index('activity_owner_index', ['ownerId', 'id'])
@Index('activity_actor_index', ['actorId', 'id'], { where: 'actor_id IS NOT NULL' })
@Index('activity_type_index', ['type', 'id'])
export class Activity {
  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'activity_pk',
  })
  id: string;

  /** Orders rows by the commit horizon: the sequencer takes only rows that no open transaction can still precede. */
  @Column('bigint', { default: () => 'current_transaction_number()' })
  transactionId: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  occurredAt: Date;

  @Column('text')
  type: string;

  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  /** The candidate whose data it concerns. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  /** Who did it; null for the system itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  actorRole: string | null;

  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('uuid', { nullable: true })
  requestId: string | null;

  /** Codes, states, versions, remarks of reviewers; never document numbers or names. */
  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;
}
