import type { CopyReport, SeasonDefinition, SeasonSectionName } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How a draft ended. */
export const DRAFT_OUTCOMES = ['published', 'discarded'] as const;
export type DraftOutcome = (typeof DRAFT_OUTCOMES)[number];

/** A season that is being prepared. It is complete in shape from the start; what it lacks, validation says. */
@Entity('season_draft')
@Index('season_draft_open_index', ['id'], { where: 'outcome IS NULL' })
@Index('season_draft_exam_year_index', ['examYear', 'id'], { where: 'outcome IS NULL AND season_id IS NULL' })
export class SeasonDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'season_draft_pk' })
  id: string;

  /** The published season whose next version it is; null for a new season. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Season', { name: 'season_draft_season_fk' })
  seasonId: string | null;

  /** The version it was made on. */
  @Column('integer', { nullable: true })
  baseVersion: number | null;

  @Column('text')
  project: string;

  @Column('smallint')
  examYear: number;

  @Column('jsonb')
  definition: SeasonDefinition;

  /** Counts every change; one that names another version is refused. */
  @Column('integer', { default: 1 })
  version: number;

  /** The version at which each section was last changed, to tell what two leads have both changed. */
  @Column('jsonb', { default: {} })
  sectionVersions: Partial<Record<SeasonSectionName, number>>;

  /** What copying from another exam year did to the specialties. */
  @Column('jsonb', { nullable: true })
  report: CopyReport | null;

  /** Null while it is worked on. */
  @Column('text', { nullable: true })
  outcome: DraftOutcome | null;

  @Column('uuid')
  @ForeignKey('Account', { name: 'season_draft_created_by_fk' })
  createdBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('uuid')
  @ForeignKey('Account', { name: 'season_draft_updated_by_fk' })
  updatedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
