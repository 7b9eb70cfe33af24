import type { ReasonCode, ReviewStage, Section, SectionVerdict } from '@htp/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a stage judges one section now. A resubmission takes away what it no longer holds for. */
@Entity('declaration_section_verdict')
export class DeclarationSectionVerdict {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_section_verdict_pk' })
  @ForeignKey('Declaration', { name: 'declaration_section_verdict_declaration_fk' })
  declarationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_section_verdict_pk' })
  stage: ReviewStage;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_section_verdict_pk' })
  section: Section;

  @Column('text')
  verdict: SectionVerdict;

  @Column('text', { nullable: true })
  reason: ReasonCode | null;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('uuid')
  judgedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  judgedAt: Date;
}
