import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** The one code of a unit that is good now, as a keyed digest: a new one takes its place. */
@Entity('unit_confirmation_code')
export class UnitConfirmationCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_confirmation_code_pk' })
  @ForeignKey('Unit', { name: 'unit_confirmation_code_unit_fk', onDelete: 'CASCADE' })
  unitId: string;

  @Column('bytea')
  @DigestOf('unit-code', 'expires_at > now()')
  digest: Buffer;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
