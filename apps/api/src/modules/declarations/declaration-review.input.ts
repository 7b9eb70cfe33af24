import {
  type Decision,
  DECISIONS,
  DECLARATION_STATUSES,
  type ReasonCode,
  REASON_CODES,
  REVIEW_STAGES,
  type Section,
  SECTIONS,
  SECTION_VERDICTS,
  type SectionVerdict,
} from '@htp/domain';
import { ChoiceField, DateField, PageInput, TextField } from '../../platform/http/index.ts';
import { DeclarationParams } from './declaration.input.ts';

/** UTF-16 units: twice the rule's code points, since a character beyond the BMP takes two. */
const MAX_REMARK = 1000;

/** The lists of declarations: the stages that they wait at, and the statuses in which they wait at none. */
export const QUEUES = [
  ...REVIEW_STAGES,
  ...DECLARATION_STATUSES.filter((status) => status !== 'draft' && status !== 'in_review'),
] as const;
export type Queue = (typeof QUEUES)[number];

export class ReviewQueueInput extends PageInput {
  /** Left out: what waits at the reviewer's own stage. */
  @ChoiceField(QUEUES, { optional: true })
  queue?: Queue;
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
