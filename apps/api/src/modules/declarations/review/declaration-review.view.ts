import {
  DECLARATION_ACTIONS,
  type DeclarationAction,
  type FieldSources,
  type FormValues,
  REASON_CODES,
  type ReasonCode,
  type Section,
  SECTION_VERDICTS,
  SECTIONS,
  type SectionVerdict,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import {
  DeclaringPersonView,
  DeclaringUnitView,
  FieldChangeView,
  FieldsField,
  SectionEntryView,
  SourcesField,
} from '../declaration-parts.view.ts';
import { MOST_CREDENTIALS } from '../../credentials/index.ts';
import { DeclarationSummaryView } from '../declaration.view.ts';
import { CaseFindingsView } from '../findings/finding.view.ts';
import { ReviewNoteView } from './review-note.view.ts';
import { TimelineView } from '../timeline.view.ts';

export const SubmissionNumberField = () =>
  IntegerField({ min: 1, max: 1000, description: '1, and one more with each resubmission' });

export const ContentTagField = () =>
  TextField({ max: 100, description: 'For `If-Match` of the decision: what was seen' });

/** Who works on the case now. */
export class ClaimView {
  @TextField({ max: 100, nullable: true })
  byName: string | null;

  @BooleanField()
  mine: boolean;
}

export class ClaimedView {
  @InstantField({ description: 'Prolonged by every verdict' })
  expiresAt: string;
}

export class VerdictView {
  @ChoiceField(SECTION_VERDICTS)
  verdict: SectionVerdict;

  @ChoiceField(REASON_CODES, { nullable: true })
  reason: ReasonCode | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;
}

export class JudgedView extends VerdictView {
  @ChoiceField(SECTIONS)
  section: Section;

  @InstantField({ description: 'The verdict has prolonged the claim' })
  claimExpiresAt: string;
}

/** One of 工作经历 in the frozen copy. */
export class ReviewedPeriodView extends SectionEntryView {
  @FieldsField()
  disputed: FormValues;

  @SourcesField()
  sources: FieldSources | null;
}

/** One section of the frozen copy. */
export class ReviewedSectionView {
  @ChoiceField(SECTIONS)
  section: Section;

  @FieldsField()
  fields: FormValues;

  /** What the commission said where the candidate says otherwise. */
  @FieldsField()
  disputed: FormValues;

  @ObjectListField(() => ReviewedPeriodView, {
    max: MOST_CREDENTIALS,
    description: 'All of 工作经历, the newest first',
  })
  entries: ReviewedPeriodView[];

  @BooleanField({ description: 'Other than when this stage last decided' })
  changed: boolean;

  @FieldsField({ nullable: true })
  before: FormValues | null;

  @ObjectListField(() => FieldChangeView, { max: 100, description: 'Exactly what is other than then' })
  changes: FieldChangeView[];

  @SourcesField()
  sources: FieldSources | null;

  @ObjectField(() => VerdictView, { nullable: true, description: 'Of the stage that has the case' })
  verdict: VerdictView | null;
}

export class CaseClaimView extends ClaimView {
  @InstantField({ description: 'Unless the reviewer works on the case; every verdict prolongs it' })
  expiresAt: string;
}

/** A case as the stage that decides on it reads it. */
export class ReviewView extends DeclarationSummaryView {
  @ContentTagField()
  contentTag: string;

  @SubmissionNumberField()
  number: number;

  @ObjectField(() => DeclaringPersonView)
  person: DeclaringPersonView;

  @ObjectField(() => DeclaringUnitView)
  unit: DeclaringUnitView;

  @ObjectListField(() => ReviewedSectionView, { max: SECTIONS.length })
  sections: ReviewedSectionView[];

  @ObjectField(() => CaseClaimView, { nullable: true })
  claim: CaseClaimView | null;

  @ChoiceListField(DECLARATION_ACTIONS, { max: DECLARATION_ACTIONS.length })
  allowedActions: DeclarationAction[];

  @IntegerField({ min: 0, max: 1000, description: 'How many more numbers the account is shown today' })
  revealsLeft: number;

  @ObjectField(() => ReviewNoteView, { nullable: true, description: 'The reader’s own, at this stage' })
  note: ReviewNoteView | null;

  @ObjectField(() => CaseFindingsView)
  findings: CaseFindingsView;

  @ObjectField(() => TimelineView)
  timeline: TimelineView;
}
