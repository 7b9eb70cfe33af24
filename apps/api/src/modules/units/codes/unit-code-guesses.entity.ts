import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Wrong confirmation codes of one Beijing day: of an account, of an account at a unit, at a unit, of all. */
@Entity('unit_code_guesses')
export class UnitCodeGuesses {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'unit_code_guesses_pk' })
  day: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_code_guesses_pk' })
  subject: string;

  @Column('integer')
  wrong: number;
}
