import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Sealed } from '../../../platform/crypto/keyed-columns.ts';

/** The authenticator of a member of staff: what a sign-in asks for beside the password. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'second_factor_pk' })
  @ForeignKey('StaffAccount', { name: 'second_factor_staff_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  /** Sealed. */
  @Column('bytea')
  @Sealed()
  secret: Buffer;

  @Column('timestamptz')
  enrolledAt: Date;

  /** The time step of the last password that was taken: it and those before are good no more. */
  @Column('integer')
  lastStep: number;
}

/** A secret that was shown and not yet confirmed with a code. Only the session that it was shown to can confirm it. */
@Entity('second_factor_enrolment')
export class SecondFactorEnrolment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'second_factor_enrolment_pk' })
  @ForeignKey('Session', { name: 'second_factor_enrolment_session_fk', onDelete: 'CASCADE' })
  sessionId: string;

  /** Sealed. */
  @Column('bytea')
  @Sealed()
  secret: Buffer;
}
