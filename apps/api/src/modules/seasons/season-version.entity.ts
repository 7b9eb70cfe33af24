import type { SeasonChange, SeasonDefinition } from '@htp/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a version came about: a lead published a draft, or gave one window a new end. */
export const VERSION_ORIGINS = ['published', 'window_extended'] as const;
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];

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

  @Column('text', { default: 'published' })
  origin: VersionOrigin;

  /** Against the version before; none for the first. */
  @Column('jsonb', { default: [] })
  changes: SeasonChange[];

  /** Why a window got a new end. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  publishedAt: Date;

  /** Null when the system itself published it (the demo). */
  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}
