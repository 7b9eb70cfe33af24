import type { VerificationStatus } from '@htp/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { constraintMeans } from '../http/database-problem.ts';
import type { Finding } from './activity-chain.ts';

constraintMeans('activity_verification_one_at_a_time_key', 'verification_running');

/** A reading of the whole record that an auditor asked for, and what it found. */
@Entity('activity_verification')
@Index('activity_verification_one_at_a_time_key', ['isOpen'], { unique: true, where: 'is_open' })
@Check('activity_verification_open_check', `is_open = (status <> 'finished')`)
export class ActivityVerification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_verification_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'activity_verification_requested_by_fk' })
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('text')
  status: VerificationStatus;

  /** Until it is finished: one at a time, since each reads all there is. */
  @Column('boolean', { default: true })
  isOpen: boolean;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** How many links were read so far. */
  @Column('bigint', { nullable: true })
  links: string | null;

  /** How many there were when it began. */
  @Column('bigint', { nullable: true })
  linksExpected: string | null;

  /** How many places are not as they were written. */
  @Column('integer', { nullable: true })
  findingsCount: number | null;

  /** The first of them. */
  @Column('jsonb', { default: [] })
  findings: Finding[];
}
