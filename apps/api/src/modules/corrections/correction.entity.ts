import type { CorrectionStatus, CredentialKind } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { constraintMeans } from '../../platform/http/database-problem.ts';
import { Sealed } from '../../platform/crypto/keyed-columns.ts';

constraintMeans('correction_one_open_key', 'correction_open');

/** A candidate's report that one value of the commission's is wrong. Values and words are sealed. */
@Entity('correction')
@Index('correction_one_open_key', ['credentialId', 'field'], {
  unique: true,
  where: `status IN ('reported', 'corrected')`,
})
@Index('correction_queue_index', ['unitId', 'status', 'waitingSince', 'id'])
@Index('correction_owner_index', ['ownerId', 'id'])
export class Correction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'correction_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'correction_owner_fk' })
  ownerId: string;

  /** No foreign key: what has been decided outlives a credential that its owner removes. */
  @Column('uuid')
  credentialId: string;

  @Column('text')
  kind: CredentialKind;

  @Column('text')
  field: string;

  /** The unit that the owner is bound to now; null: to none, and nobody's queue has it. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'correction_unit_fk' })
  unitId: string | null;

  @Column('text')
  status: CorrectionStatus;

  @Column('integer', { default: 1 })
  version: number;

  /** How often it was put before the unit. */
  @Column('smallint', { default: 1 })
  rounds: number;

  /** `CorrectionContent` as JSON, encrypted. */
  @Column('bytea')
  @Sealed()
  content: Buffer;

  /** All proof, of every round. */
  @Column('uuid', { array: true, default: '{}' })
  @Index('correction_file_index', { type: 'gin' })
  fileIds: string[];

  @Column('timestamptz')
  reportedAt: Date;

  /** Since when somebody has to act on it: the order of the queue. */
  @Column('timestamptz')
  waitingSince: Date;
}
