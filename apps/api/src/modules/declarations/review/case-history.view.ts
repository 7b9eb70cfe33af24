import {
  type Decision,
  DECISIONS,
  REASON_CODES,
  type ReasonCode,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  DateField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import type { DetailDecision } from '../declaration-detail.sql.ts';
import { FieldChangeView, SectionReasonView } from '../declaration-parts.view.ts';

const MAX_ROUNDS = 1_000;
const NumberField = ({ nullable = false } = {}) => IntegerField({ min: 1, max: MAX_ROUNDS, nullable });

/** How a stage decided on one round. */
export class RoundDecisionView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ChoiceField(DECISIONS)
  decision: Decision;

  @TextField({ max: 100, nullable: true })
  byName: string | null;

  @InstantField()
  at: string;

  @ChoiceField(REASON_CODES, { nullable: true })
  reason: ReasonCode | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  @ObjectListField(() => SectionReasonView, { max: SECTIONS.length, description: 'What was to be corrected' })
  sections: SectionReasonView[];

  @DateField({ nullable: true })
  correctBy: string | null;

  static of(
    decision: DetailDecision,
    names: ReadonlyMap<string, { readonly name: string }>,
  ): RoundDecisionView {
    const { stage, reason, remark, correctBy, decidedBy, decidedAt, sections } = decision;
    const returned = sections.filter(({ verdict }) => verdict === 'returned');
    return {
      stage,
      decision: decision.decision,
      byName: names.get(decidedBy)?.name ?? null,
      at: new Date(decidedAt).toISOString(),
      reason,
      remark,
      sections: returned.map((section) => SectionReasonView.of(section)),
      correctBy,
    };
  }
}

/** One submission, or renewal of the form, and what was decided on it. */
export class RoundView {
  @NumberField()
  number: number;

  @InstantField()
  submittedAt: string;

  @BooleanField({ description: 'The reader has opened the case as it was then' })
  opened: boolean;

  @ObjectListField(() => RoundDecisionView, { max: REVIEW_STAGES.length })
  decisions: RoundDecisionView[];
}

/** Oldest first. */
export class RoundsView {
  @ObjectListField(() => RoundView, { max: MAX_ROUNDS })
  items: RoundView[];
}

export class SectionChangesView {
  @ChoiceField(SECTIONS)
  section: Section;

  @ObjectListField(() => FieldChangeView, { max: 100 })
  changes: FieldChangeView[];
}

/** What differs between two rounds; sections without a change are left out. */
export class ChangesView {
  @NumberField({ nullable: true })
  from: number | null;

  @NumberField()
  to: number;

  @ObjectListField(() => SectionChangesView, { max: SECTIONS.length })
  sections: SectionChangesView[];
}
