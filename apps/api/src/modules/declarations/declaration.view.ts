import {
  CREDENTIAL_STATES,
  type CredentialState,
  DECLARATION_ACTIONS,
  type DeclarationAction,
  DECLARATION_STATUSES,
  type DeclarationStatus,
  EXAM_LEVELS,
  type ExamLevel,
  type FormValues,
  REASON_CODES,
  type ReasonCode,
  type ResolvedRequirement,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTION_REQUIREMENTS,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../platform/http/index.ts';
import {
  DeclaringPersonView,
  DeclaringUnitView,
  FieldsField,
  IssueView,
  ObstacleView,
  SectionEntryView,
  SectionReasonView,
} from './declaration-parts.view.ts';
import { MOST_CREDENTIALS } from '../credentials/index.ts';
import { MAX_NOTICE } from '../seasons/index.ts';
import { ProgressView } from './timeline.view.ts';

const MAX_VERSION = 1_000_000;
const MAX_FEN = 100_000_000;
const VersionField = () => IntegerField({ min: 1, max: MAX_VERSION });

/** What a change leaves: state and version, nothing of the person. */
export class DeclarationReceipt {
  @IdField()
  id: string;

  @ChoiceField(DECLARATION_STATUSES)
  status: DeclarationStatus;

  @ChoiceField(REVIEW_STAGES, { nullable: true })
  stage: ReviewStage | null;

  @VersionField()
  version: number;
}

export class SavedView {
  /** For the next save. */
  @VersionField()
  version: number;
}

export class NoticeAcknowledgedView {
  @InstantField()
  acknowledgedAt: string;
}

/** What every view of a declaration begins with. */
export class DeclarationSummaryView extends DeclarationReceipt {
  @IdField()
  seasonId: string;

  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @TextField({ max: 10 })
  specialtyCode: string;

  @TextField({ max: 100 })
  specialtyName: string;

  @TextListField({ max: 20, maxLength: 10 })
  subjects: string[];

  @BooleanField({ description: '历史考生' })
  historyCandidate: boolean;

  @IntegerField({ min: 0, max: MAX_FEN, description: 'In fen; paid on the 国网' })
  feeFen: number;

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true, description: 'Of the last submission' })
  submittedAt: string | null;
}

const SECTION_STATES = ['not_started', 'incomplete', 'complete'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** One of 工作经历 in a declaration. */
export class WorkPeriodView extends SectionEntryView {
  @ChoiceField(CREDENTIAL_STATES, { description: 'Every one has to be complete' })
  state: CredentialState;
}

/** One of the sections of 填报信息. */
export class SectionView {
  @ChoiceField(SECTIONS)
  section: Section;

  @ChoiceField(SECTION_REQUIREMENTS)
  requirement: ResolvedRequirement;

  @ChoiceField(SECTION_STATES)
  state: SectionState;

  @BooleanField()
  editable: boolean;

  @IdField({ nullable: true, description: 'The chosen credential' })
  credentialId: string | null;

  @FieldsField({ nullable: true })
  fields: FormValues | null;

  @ObjectListField(() => WorkPeriodView, {
    max: MOST_CREDENTIALS,
    description: 'All of 工作经历, the newest first',
  })
  entries: WorkPeriodView[];

  @ObjectListField(() => IssueView, { max: 50 })
  issues: IssueView[];
}

/** 退回: what to correct, and by when. */
export class ReturnView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ChoiceField(REASON_CODES, { nullable: true })
  reason: ReasonCode | null;

  @TextField({ max: 100, nullable: true, description: 'What the code says' })
  reasonText: string | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  @ObjectListField(() => SectionReasonView, { max: SECTIONS.length })
  sections: SectionReasonView[];

  @DateField({ nullable: true, description: 'The last day on which the correction is taken' })
  correctBy: string | null;
}

export class NoticeStateView {
  @TextField({ max: 50, description: 'To be acknowledged' })
  version: string;

  @TextField({ max: 50, nullable: true })
  acknowledgedVersion: string | null;

  @InstantField({ nullable: true })
  acknowledgedAt: string | null;
}

/** A declaration as its candidate fills it, reads it once more, and looks it up later. */
export class DeclarationView extends DeclarationSummaryView {
  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @ObjectField(() => DeclaringPersonView, { nullable: true })
  person: DeclaringPersonView | null;

  @ObjectField(() => DeclaringUnitView, { nullable: true })
  unit: DeclaringUnitView | null;

  @ObjectField(() => NoticeStateView)
  notice: NoticeStateView;

  @TextListField({ max: 20, maxLength: 100, description: 'Of `subjects`, in their order' })
  subjectNames: string[];

  @TextField({ max: 50, description: '诚信承诺: the version to be signed' })
  statementVersion: string;

  @TextField({ max: MAX_NOTICE, description: '诚信承诺, as it reads in that version' })
  statementBody: string;

  @ObjectListField(() => SectionView, { max: SECTIONS.length })
  sections: SectionView[];

  @ObjectListField(() => IssueView, { max: 20, description: 'Of specialty and subjects' })
  issues: IssueView[];

  @ObjectListField(() => ObstacleView, { max: 20, description: 'What else is in the way of submitting' })
  obstacles: ObstacleView[];

  @ObjectField(() => ReturnView, { nullable: true })
  returned: ReturnView | null;

  @ChoiceListField(DECLARATION_ACTIONS, { max: DECLARATION_ACTIONS.length })
  allowedActions: DeclarationAction[];

  @ObjectField(() => ProgressView)
  progress: ProgressView;
}

/** One of 记录. */
export class DeclarationListItemView extends DeclarationSummaryView {
  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @ChoiceListField(DECLARATION_ACTIONS, { max: DECLARATION_ACTIONS.length })
  allowedActions: DeclarationAction[];

  @ObjectField(() => ProgressView)
  progress: ProgressView;
}

export class DeclarationPageView {
  @ObjectListField(() => DeclarationListItemView, { max: 100 })
  items: readonly DeclarationListItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
