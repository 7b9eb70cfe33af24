import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One signing-in and all tokens that descend from it. */
@Entity('session')
@Index('session_account_index', ['accountId', 'id'])
@Index('session_expires_at_index', ['expiresAt'])
@Check('session_way_check', `way IN ('wechat', 'password')`)
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'session_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text')
  way: string;

  /** The second factor was proven in it; without, a member of staff can only enrol one. */
  @Column('boolean', { default: false })
  twoFactor: boolean;

  /** With what it was begun, so that its owner knows it again: families only, and no address. */
  @Column('text', { default: 'other' })
  browser: string;

  @Column('text', { default: 'other' })
  system: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  refreshedAt: Date;

  /** When it ends however often it is refreshed. */
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  endReason: string | null;
}
