import type { CredentialSection, DeclarationStatus, ExamLevel, ReviewStage, Section } from '@htp/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Sealed } from '../../platform/crypto/keyed-columns.ts';

/** Which credential each section has chosen. */
export type CredentialChoices = Partial<Record<CredentialSection, string>>;

/**
 * One person's 申报 in one season. Columns are what lists and guards need; what was typed is sealed, what was submitted is in
 * its submissions.
 */
@Entity('declaration')
@Index('declaration_live_key', ['personId', 'seasonId'], { unique: true, where: `status <> 'withdrawn'` })
@Index('declaration_person_index', ['personId', 'id'])
@Index('declaration_reopened_index', ['reopenedUntil'], { where: `status IN ('draft', 'returned')` })
@Index('declaration_season_index', ['seasonId', 'status', 'specialtyCode'])
@Index('declaration_claimed_index', ['claimedBy', 'waitingSince', 'id'], { where: 'claimed_by IS NOT NULL' })
@Check('declaration_stage_check', `status <> 'in_review' OR stage IS NOT NULL`)
@Check('declaration_submission_check', `status IN ('draft', 'withdrawn') OR submission_id IS NOT NULL`)
export class Declaration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_pk' })
  id: string;

  /** The person who declares: the account's id. */
  @Column('uuid')
  @ForeignKey('Account', { name: 'declaration_person_fk' })
  personId: string;

  @Column('uuid')
  @ForeignKey('Season', { name: 'declaration_season_fk' })
  seasonId: string;

  /** The version it was started or submitted under. */
  @Column('integer')
  seasonVersion: number;

  @Column('text')
  status: DeclarationStatus;

  /** Who reviews while in review; while returned, who returned it. */
  @Column('text', { nullable: true })
  stage: ReviewStage | null;

  /** Counts every change of content or status; a change that names another is refused. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  level: ExamLevel;

  @Column('text')
  specialtyCode: string;

  @Column('text')
  specialtyName: string;

  @Column('text', { array: true })
  subjects: string[];

  @Column('boolean')
  historyCandidate: boolean;

  @Column('integer')
  feeFen: number;

  @Column('text', { nullable: true })
  noticeVersion: string | null;

  @Column('timestamptz', { nullable: true })
  noticeAcknowledgedAt: Date | null;

  @Column('jsonb', { default: {} })
  choices: CredentialChoices;

  /** 申报信息 as typed so far, sealed: it holds the code that opens the person's account on the 国网. */
  @Column('bytea', { nullable: true })
  @Sealed()
  details: Buffer | null;

  /** The version at which each field was last changed, to tell what two devices have both changed. */
  @Column('jsonb', { default: {} })
  fieldVersions: Record<string, number>;

  /** While returned: the sections that may be edited. */
  @Column('text', { array: true, default: '{}' })
  returnedSections: Section[];

  /** A reviewer has found the 国网 form out of date, and it has not been renewed yet. */
  @Column('boolean', { default: false })
  formOutdated: boolean;

  /** The end of the candidate's own re-opening, given with a return. */
  @Column('timestamptz', { nullable: true })
  reopenedUntil: Date | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimExpiresAt: Date | null;

  /** The frozen copy in force. */
  @Column('uuid', { nullable: true })
  submissionId: string | null;

  /** The unit it was submitted to, whatever the person binds to later. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'declaration_unit_fk' })
  unitId: string | null;

  /** The unit, its 主管单位, and so on upwards, as at submission. */
  @Column('uuid', { array: true, default: '{}' })
  unitPath: string[];

  @Column('text', { nullable: true })
  unitName: string | null;

  @Column('text', { nullable: true })
  divisionCode: string | null;

  @Column('text', { nullable: true })
  maskedName: string | null;

  @Column('text', { nullable: true })
  maskedNumber: string | null;

  /** Since when whoever has it now has it. */
  @Column('timestamptz', { default: () => 'now()' })
  waitingSince: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
