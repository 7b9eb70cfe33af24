import {
  type Decision,
  DECISIONS,
  type ReasonCode,
  REASON_CODES,
  type Section,
  SECTIONS,
  SECTION_VERDICTS,
  type SectionVerdict,
} from '@htp/domain';
import { ChoiceField, DateField, TextField } from '../../../platform/http/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';

/** UTF-16 units: twice the rule's code points, since a character beyond the BMP takes two. */
const MAX_REMARK = 1000;

const YES_OR_NO = ['true', 'false'] as const;
type YesOrNo = (typeof YES_OR_NO)[number];

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
