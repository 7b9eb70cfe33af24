import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many declarations stand in a list, by everything a dashboard tells apart, for every scope that reaches them. Filled by folding
 * `declaration_count_delta`; read through the view `declaration_count_now`, which adds what is not folded yet
 * (docs/adr/0018-counters-and-exports.md).
 */
@Entity('declaration_count')
export class DeclarationCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_count_pk' })
  seasonId: string;

  /** As in `declaration_reach`; a draft that was never submitted counts for the province alone. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_count_pk' })
  scope: string;

  /** As in `declaration_reach`: the stage that it waits at, else its status. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_count_pk' })
  queue: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_count_pk' })
  level: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_count_pk' })
  specialtyCode: string;

  @Column('integer')
  count: number;
}

/** How many declarations of each unit stand in a list, for every scope that reaches the unit. */
@Entity('declaration_unit_count')
export class DeclarationUnitCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_unit_count_pk' })
  seasonId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_unit_count_pk' })
  scope: string;

  /** The unit it was submitted to, not one above. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_unit_count_pk' })
  unitId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_unit_count_pk' })
  queue: string;

  @Column('integer')
  count: number;
}
