import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Every scope that reaches a submitted declaration, one row each: its unit, the units above, its divisions, the province.
 * Lists and single reads apply visibility through it alike, and its index serves each list in its order, however wide the scope
 * (docs/adr/0010-declarations.md).
 */
@Entity('declaration_reach')
@Index('declaration_reach_queue_index', ['scope', 'queue', 'waitingSince', 'declarationId'])
export class DeclarationReach {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_reach_pk' })
  @ForeignKey('Declaration', { name: 'declaration_reach_declaration_fk' })
  declarationId: string;

  /** `unit:<id>`, `division:<code>` or `province`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_reach_pk' })
  scope: string;

  /** The list it stands in: the stage that it waits at, else its status. */
  @Column('text')
  queue: string;

  @Column('timestamptz')
  waitingSince: Date;
}
