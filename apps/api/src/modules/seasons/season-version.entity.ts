import type { SeasonDefinition } from '@htp/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A season as it was published. Never changed: what was submitted stays judged by its version (product.md 8). */
@Entity('season_version')
export class SeasonVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'season_version_pk' })
  @ForeignKey('Season', { name: 'season_version_season_fk' })
  seasonId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'season_version_pk' })
  version: number;

  @Column('jsonb')
  definition: SeasonDefinition;

  @Column('timestamptz', { default: () => 'now()' })
  publishedAt: Date;

  /** Null when the system itself published it (the demo). */
  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}
