import {
  type Decision,
  DECISIONS,
  DECLARATION_STATUSES,
  EXAM_LEVELS,
  type ExamLevel,
  type ReasonCode,
  REASON_CODES,
  REVIEW_STAGES,
  type Section,
  SECTIONS,
  SECTION_VERDICTS,
  type SectionVerdict,
} from '@htp/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  PageInput,
  QueryIntegerField,
  TextField,
} from '../../../platform/http/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';

/** UTF-16 units: twice the rule's code points, since a character beyond the BMP takes two. */
const MAX_REMARK = 1000;

/** The lists of declarations: the stages that they wait at, and the statuses in which they wait at none. */
export const QUEUES = [
  ...REVIEW_STAGES,
  ...DECLARATION_STATUSES.filter((status) => status !== 'draft' && status !== 'in_review'),
] as const;
export type Queue = (typeof QUEUES)[number];

const CLAIMS = ['mine', 'free'] as const;
const YES_OR_NO = ['true', 'false'] as const;
type YesOrNo = (typeof YES_OR_NO)[number];
const MAX_DAYS = 3650;

/** What a list is narrowed by; whatever is left out narrows nothing. */
export class QueueFilterInput extends PageInput {
  @IdField({ optional: true })
  seasonId?: string;

  @ChoiceField(EXAM_LEVELS, { optional: true })
  level?: ExamLevel;

  @TextField({ max: 10, optional: true })
  specialtyCode?: string;

  /** The unit, with the units under it. */
  @IdField({ optional: true })
  unitId?: string;

  /** Waiting for longer than so many days. */
  @QueryIntegerField({ min: 0, max: MAX_DAYS, optional: true })
  waitingDays?: number;

  @ChoiceField(CLAIMS, { optional: true })
  claim?: (typeof CLAIMS)[number];

  /** Whether it is in its second round or a later one. */
  @ChoiceField(YES_OR_NO, { optional: true })
  resubmitted?: YesOrNo;

  @ChoiceField(YES_OR_NO, { optional: true })
  formOutdated?: YesOrNo;
}

export class ReviewQueueInput extends QueueFilterInput {
  /** Left out: what waits at the reviewer's own stage. */
  @ChoiceField(QUEUES, { optional: true })
  queue?: Queue;
}

export class OpenCaseInput {
  /** Sent ahead: the case counts as opened once its content was shown (`POST …/opening`). */
  @ChoiceField(YES_OR_NO, { optional: true })
  ahead?: YesOrNo;
}

export class SectionParams extends DeclarationParams {
  @ChoiceField(SECTIONS)
  section: Section;
}

export class JudgeSectionInput {
  @ChoiceField(SECTION_VERDICTS)
  verdict: SectionVerdict;

  @ChoiceField(REASON_CODES, { optional: true, nullable: true })
  reason?: ReasonCode | null;

  @TextField({ min: 0, max: MAX_REMARK, optional: true, nullable: true })
  remark?: string | null;
}

export class DecideInput {
  @ChoiceField(DECISIONS)
  decision: Decision;

  /** Of the decision as a whole; needed for a rejection. */
  @ChoiceField(REASON_CODES, { optional: true, nullable: true })
  reason?: ReasonCode | null;

  @TextField({ min: 0, max: MAX_REMARK, optional: true, nullable: true })
  remark?: string | null;

  /** For a return: the last day on which the correction is taken. */
  @DateField({ optional: true, nullable: true })
  correctBy?: string | null;
}
