import type { DeclarationFlowKind } from '@htp/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many declarations moved on a Beijing day, and how long they had waited for it. */
@Entity('declaration_flow')
export class DeclarationFlow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_flow_pk' })
  seasonId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_flow_pk' })
  scope: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'declaration_flow_pk' })
  day: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_flow_pk' })
  flow: DeclarationFlowKind;

  /** The stage that decided; empty for what the candidate did. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_flow_pk' })
  stage: string;

  @Column('integer')
  count: number;

  /** The sum over all of them, in milliseconds. */
  @Column('bigint')
  waitedMs: string;
}
