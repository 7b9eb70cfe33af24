import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An end of filing of one person's own in one season, beyond the window's (rules.md 3.10). Moving or ending it changes `until`. */
@Entity('filing_reopening')
@Unique('filing_reopening_person_season_key', ['personId', 'seasonId'])
@Index('filing_reopening_season_index', ['seasonId', 'id'])
export class FilingReopening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'filing_reopening_pk' })
  id: string;

  /** The candidate: the account's id. */
  @Column('uuid')
  @ForeignKey('Account', { name: 'filing_reopening_person_fk' })
  personId: string;

  @Column('uuid')
  @ForeignKey('Season', { name: 'filing_reopening_season_fk' })
  seasonId: string;

  /** The first instant that is too late. */
  @Column('timestamptz')
  until: Date;

  @Column('text')
  reason: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'filing_reopening_granted_by_fk' })
  grantedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  grantedAt: Date;
}
