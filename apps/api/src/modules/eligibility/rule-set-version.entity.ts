import type { RuleSet } from '@htp/domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Eligibility rules as they were published. Never changed: what was submitted stays judged by them (product.md 8). */
@Entity('rule_set')
@Unique('rule_set_id_key', ['id'])
export class RuleSetVersion {
  /** What seasons name them by. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_set_pk' })
  version: string;

  /** What the record names them by. */
  @Column('uuid')
  id: string;

  @Column('jsonb')
  definition: RuleSet;

  /** The rules that they were made from; null for those that come with the software. */
  @Column('text', { nullable: true })
  @ForeignKey('RuleSetVersion', { name: 'rule_set_based_on_fk' })
  basedOn: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  publishedAt: Date;

  /** Null for those that come with the software. */
  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}
