import type { RuleSet } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How a draft ended. */
export const RULE_SET_DRAFT_OUTCOMES = ['published', 'discarded'] as const;
export type RuleSetDraftOutcome = (typeof RULE_SET_DRAFT_OUTCOMES)[number];

/** Rules that are being prepared. They have the shape of rules from the start; what they lack, validation says. */
@Entity('rule_set_draft')
@Index('rule_set_draft_open_index', ['id'], { where: 'outcome IS NULL' })
export class RuleSetDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_set_draft_pk' })
  id: string;

  /** The published rules that it was made from. */
  @Column('text')
  @ForeignKey('RuleSetVersion', { name: 'rule_set_draft_based_on_fk' })
  basedOn: string;

  @Column('jsonb')
  definition: RuleSet;

  /** Counts every change; one that names another version is refused. */
  @Column('integer', { default: 1 })
  version: number;

  /** Null while it is worked on. */
  @Column('text', { nullable: true })
  outcome: RuleSetDraftOutcome | null;

  @Column('uuid')
  @ForeignKey('Account', { name: 'rule_set_draft_created_by_fk' })
  createdBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('uuid')
  @ForeignKey('Account', { name: 'rule_set_draft_updated_by_fk' })
  updatedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
