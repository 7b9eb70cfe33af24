import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { constraintMeans } from '../../platform/http/database-problem.ts';

constraintMeans('affiliation_one_current_key', 'already_affiliated');

/** That a person works in a unit, from when to when. Rows are never removed: they are the history. */
@Entity('affiliation')
@Index('affiliation_one_current_key', ['accountId'], { unique: true, where: 'ended_at IS NULL' })
@Index('affiliation_account_index', ['accountId', 'id'])
@Index('affiliation_former_members_index', ['unitId', 'id'], { where: 'ended_at IS NOT NULL' })
@Index('affiliation_members_index', ['unitId', 'id'], { where: 'ended_at IS NULL' })
@Check('affiliation_end_check', `(ended_at IS NULL) = (end_kind IS NULL)`)
@Check('affiliation_end_kind_check', `end_kind IN ('changed', 'unbound', 'ended_by_unit')`)
export class Affiliation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'affiliation_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'affiliation_account_fk' })
  accountId: string;

  @Column('uuid')
  @ForeignKey('Unit', { name: 'affiliation_unit_fk' })
  unitId: string;

  @Column('timestamptz')
  boundAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Whether the person changed or left, or the unit's officer ended it. */
  @Column('text', { nullable: true })
  endKind: string | null;

  /** What the officer gives as the reason; the person reads it. */
  @Column('text', { nullable: true })
  endReason: string | null;
}
