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
import {
  ChoiceField,
  DateField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

/** UTF-16 units, as in the decision itself. */
const MAX_REMARK = 1000;
const MAX_VERSION = 1_000_000;

const open = { optional: true, nullable: true } as const;

/** What the reviewer is about to say of one section. */
export class SectionNoteInput {
  @ChoiceField(SECTIONS)
  section: Section;

  @ChoiceField(SECTION_VERDICTS, open)
  verdict?: SectionVerdict | null;

  @ChoiceField(REASON_CODES, open)
  reason?: ReasonCode | null;

  @TextField({ min: 0, max: MAX_REMARK, ...open })
  remark?: string | null;
}

/** 审核草稿: nothing of it is judged. */
export class ReviewNoteContent {
  @ChoiceField(DECISIONS, open)
  decision?: Decision | null;

  @ChoiceField(REASON_CODES, open)
  reason?: ReasonCode | null;

  @TextField({ min: 0, max: MAX_REMARK, ...open })
  remark?: string | null;

  @DateField(open)
  correctBy?: string | null;

  @ObjectListField(() => SectionNoteInput, { max: SECTIONS.length })
  sections: SectionNoteInput[];
}

export class SaveReviewNoteInput extends ReviewNoteContent {
  /** The version that this one takes the place of; 0 for the first. */
  @IntegerField({ min: 0, max: MAX_VERSION })
  version: number;
}
