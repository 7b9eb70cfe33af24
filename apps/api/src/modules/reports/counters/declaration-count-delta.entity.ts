import type { DeclarationFlowKind } from '@htp/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a change of a declaration changes in the counts. A trigger on `declaration` adds one narrow row, so that writers never meet at a
 * counter; the row is spread over the scopes when it is folded.
 */
@Entity('declaration_count_delta')
export class DeclarationCountDelta {
  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'declaration_count_delta_pk',
  })
  id: string;

  @Column('uuid')
  seasonId: string;

  @Column('uuid', { array: true })
  unitPath: string[];

  @Column('text', { nullable: true })
  divisionCode: string | null;

  @Column('text')
  level: string;

  @Column('text')
  specialtyCode: string;

  /** The list it left; null when it was in none with these properties. */
  @Column('text', { nullable: true })
  fromQueue: string | null;

  @Column('text', { nullable: true })
  toQueue: string | null;

  @Column('text', { nullable: true })
  flow: DeclarationFlowKind | null;

  @Column('text', { default: '' })
  stage: string;

  @Column('date', { nullable: true })
  day: string | null;

  @Column('bigint', { default: 0 })
  waitedMs: string;
}
