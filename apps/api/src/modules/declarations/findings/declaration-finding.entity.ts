import type { FindingCode, FindingParams, FindingSeverity, ReviewStage, Section } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RenewedIndex, Sealed } from '../../../platform/crypto/keyed-columns.ts';

/** Something that the machine has found in a submission, and what a reviewer has said to it. */
@Entity('declaration_finding')
@Unique('declaration_finding_digest_key', ['submissionId', 'digest'])
@Index('declaration_finding_open_index', ['submissionId'], {
  where: `severity = 'high' AND resolved_at IS NULL AND gone_at IS NULL`,
})
export class DeclarationFinding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_finding_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('DeclarationSubmission', { name: 'declaration_finding_submission_fk' })
  submissionId: string;

  /** Keyed digest of what was found: the same finding again, in this submission or the next, has the same. */
  @Column('bytea')
  @RenewedIndex()
  digest: Buffer;

  @Column('text')
  code: FindingCode;

  @Column('text')
  severity: FindingSeverity;

  @Column('text')
  section: Section;

  @Column('text')
  field: string;

  @Column('jsonb')
  params: FindingParams;

  /** What stands where, sealed: names and numbers of people. */
  @Column('bytea')
  @Sealed()
  places: Buffer;

  @Column('timestamptz')
  foundAt: Date;

  /** When a later look did not find it any more. */
  @Column('timestamptz', { nullable: true })
  goneAt: Date | null;

  /** One more with each remark. */
  @Column('integer', { default: 0 })
  version: number;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('uuid', { nullable: true })
  resolvedBy: string | null;

  @Column('text', { nullable: true })
  resolvedStage: ReviewStage | null;

  @Column('text', { nullable: true })
  remark: string | null;
}
