import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One project of one exam year. What holds for it is in its versions; here is only what its lists need. */
@Entity('season')
@Unique('season_project_exam_year_key', ['project', 'examYear'])
@Index('season_window_index', ['closesAt', 'opensAt'])
@Index('season_exam_year_index', ['examYear', 'id'])
export class Season {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'season_pk' })
  id: string;

  @Column('text')
  project: string;

  @Column('smallint')
  examYear: number;

  @Column('integer')
  currentVersion: number;

  /** The declaration window of the current version. */
  @Column('timestamptz')
  opensAt: Date;

  @Column('timestamptz')
  closesAt: Date;

  /** The last end of a window of the current version. */
  @Column('timestamptz')
  reviewClosesAt: Date;
}
