import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { constraintMeans } from '../../platform/http/database-problem.ts';
import { DigestOf, Sealed } from '../../platform/crypto/keyed-columns.ts';

constraintMeans('registration_submission_key', 'in_flight');
constraintMeans('registration_open_change_key', 'registration_open');

/** Somebody's request that a unit be registered, or that what it is registered as be changed (机构申请). */
@Entity('registration')
@Unique('registration_number_key', ['number'])
@Unique('registration_submission_key', ['submissionDigest'])
@Index('registration_queue_index', ['status', 'waitingSince', 'id'])
@Index('registration_claimed_index', ['claimedBy', 'waitingSince', 'id'], {
  where: 'claimed_by IS NOT NULL',
})
@Index('registration_unit_index', ['askedUnitId', 'id'])
@Index('registration_open_change_key', ['unitId'], {
  unique: true,
  where: `kind = 'change' AND status IN ('submitted', 'returned')`,
})
@Index('registration_open_code_index', ['institutionCode'], {
  where: `status IN ('submitted', 'returned')`,
})
@Index('registration_open_division_index', ['divisionCode'], {
  where: `status IN ('submitted', 'returned')`,
})
@Index('registration_handover_index', ['handoverExpiresAt'], { where: 'handover IS NOT NULL' })
@Index('registration_forget_index', ['closedAt'], { where: 'forgotten_at IS NULL' })
@Check('registration_kind_check', `kind IN ('new_unit', 'sub_unit', 'change')`)
@Check(
  'registration_status_check',
  `status IN ('submitted', 'returned', 'approved', 'rejected', 'withdrawn')`,
)
export class Registration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pk' })
  id: string;

  /** 申请编号 */
  @Column('text')
  number: string;

  @Column('text')
  kind: string;

  @Column('text')
  status: string;

  /** Counts what the applicant sent: a decision binds to it. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('bytea')
  @DigestOf('unit-code', 'forgotten_at IS NULL')
  queryCodeDigest: Buffer;

  /** Of the key under which it was sent: a retry finds it again. */
  @Column('bytea')
  @DigestOf('unit-code', 'closed_at IS NULL')
  submissionDigest: Buffer;

  /** Of what was sent under that key. */
  @Column('bytea')
  @DigestOf('attempt-fingerprint', 'closed_at IS NULL')
  bodyDigest: Buffer;

  @Column('text')
  name: string;

  @Column('text')
  institutionCodeKind: string;

  @Column('text')
  institutionCode: string;

  @Column('text')
  categoryCode: string;

  @Column('text')
  divisionCode: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'registration_supervising_unit_fk' })
  supervisingUnitId: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  /** Responsible person, officer and the user name he wishes, sealed; null for a change. */
  @Column('bytea', { nullable: true })
  @Sealed()
  people: Buffer | null;

  /** The officer who asked; null for the public form. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'registration_requested_by_fk' })
  requestedBy: string | null;

  /** The unit whose officer asked: the 主管单位 of a sub-unit, the unit itself of a change. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'registration_asked_unit_fk' })
  askedUnitId: string | null;

  /** The unit to be changed; of the other kinds the unit that the approval made. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'registration_unit_fk' })
  unitId: string | null;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('timestamptz')
  waitingSince: Date;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimExpiresAt: Date | null;

  /** What the reviewer gave as the reason; the applicant reads it. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** When it was approved, rejected or withdrawn. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** When the people it names, and unless it was approved its proof, were forgotten. */
  @Column('timestamptz', { nullable: true })
  forgottenAt: Date | null;

  /** Initial password and confirmation code, sealed until they are collected or too old. */
  @Column('bytea', { nullable: true })
  @Sealed()
  handover: Buffer | null;

  @Column('timestamptz', { nullable: true })
  handoverExpiresAt: Date | null;

  /** Of the key under which they were collected: only its retry sees them again. */
  @Column('bytea', { nullable: true })
  @DigestOf('unit-code', 'handover IS NOT NULL')
  handoverDigest: Buffer | null;

  @Column('timestamptz', { nullable: true })
  handedOverAt: Date | null;
}
