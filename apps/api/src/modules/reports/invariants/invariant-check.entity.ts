import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the latest look at an invariant found. */
@Entity('invariant_check')
export class InvariantCheck {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'invariant_check_pk' })
  name: string;

  /** Counted up to `MOST_NAMED`. */
  @Column('integer')
  violations: number;

  /** What violates it. */
  @Column('text', { array: true })
  sample: string[];

  @Column('timestamptz')
  checkedAt: Date;
}
