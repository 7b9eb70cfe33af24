import type { Decision, ReasonCode, ReviewStage, SectionDecision } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CopiedIndex } from '../../platform/crypto/keyed-columns.ts';

/** How a stage ended its review of one submission. Rows are only added. */
@Entity('declaration_decision')
@Unique('declaration_decision_stage_key', ['submissionId', 'stage'])
@Index('declaration_decision_declaration_index', ['declarationId', 'decidedAt'])
export class DeclarationDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_decision_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Declaration', { name: 'declaration_decision_declaration_fk' })
  declarationId: string;

  @Column('uuid')
  @ForeignKey('DeclarationSubmission', { name: 'declaration_decision_submission_fk' })
  submissionId: string;

  @Column('text')
  stage: ReviewStage;

  @Column('text')
  decision: Decision;

  @Column('text', { nullable: true })
  reason: ReasonCode | null;

  @Column('text', { nullable: true })
  remark: string | null;

  /** The verdicts on the sections as they were decided. */
  @Column('jsonb')
  sections: SectionDecision[];

  /** For a return: the day up to which the correction is awaited. */
  @Column('date', { nullable: true })
  correctBy: string | null;

  /** The account of who decided, and his own document where it is known: one person may have two accounts. */
  @Column('uuid')
  @ForeignKey('Account', { name: 'declaration_decision_decided_by_fk' })
  decidedBy: string;

  @Column('bytea', { nullable: true })
  @CopiedIndex('SELECT document_index FROM staff_account WHERE account_id = decided_by')
  deciderDocumentIndex: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  decidedAt: Date;
}
