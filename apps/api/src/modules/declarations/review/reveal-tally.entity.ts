import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Enough for a day of comparing documents, far too few to copy the table (trust.md, abuse 14). */
export const REVEALS_PER_DAY = 200;

/** How many numbers an account has been shown in full on a Beijing day (trust.md, abuse 14). */
@Entity('reveal_tally')
export class RevealTally {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reveal_tally_pk' })
  @ForeignKey('Account', { name: 'reveal_tally_account_fk' })
  accountId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'reveal_tally_pk' })
  day: string;

  @Column('integer')
  reveals: number;
}
