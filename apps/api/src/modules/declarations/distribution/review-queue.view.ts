import {
  CASE_FLAGS,
  type CaseFlag,
  DECLARATION_ACTIONS,
  type DeclarationAction,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceListField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { DeclarationSummaryView } from '../declaration.view.ts';
import { ClaimView, ContentTagField, SubmissionNumberField } from '../review/declaration-review.view.ts';

const MAX_DAYS = 100_000;

/** How far the reader is with a case that he has claimed. */
export class JudgedSectionsView {
  @IntegerField({ min: 0, max: SECTIONS.length })
  accepted: number;

  @IntegerField({ min: 0, max: SECTIONS.length })
  returned: number;

  @IntegerField({ min: 0, max: SECTIONS.length, description: 'Sections to be judged in all' })
  total: number;
}

export class QueueItemView extends DeclarationSummaryView {
  @ContentTagField()
  contentTag: string;

  @TextField({ max: 100 })
  maskedName: string;

  @TextField({ max: 200 })
  unitName: string;

  @SubmissionNumberField()
  number: number;

  @InstantField()
  waitingSince: string;

  @IntegerField({ min: 0, max: MAX_DAYS, description: 'Full days of 24 hours' })
  waitingDays: number;

  @InstantField({ nullable: true, description: 'The end of the window of the stage that has it' })
  deadline: string | null;

  @ChoiceListField(CASE_FLAGS, { max: CASE_FLAGS.length })
  flags: CaseFlag[];

  @ObjectField(() => ClaimView, { nullable: true })
  claim: ClaimView | null;

  @ObjectField(() => JudgedSectionsView, { nullable: true, description: 'Null unless the reader has it' })
  judged: JudgedSectionsView | null;

  @ChoiceListField(DECLARATION_ACTIONS, { max: DECLARATION_ACTIONS.length })
  allowedActions: DeclarationAction[];
}

/** What has waited longest first. */
export class QueueView {
  @ObjectListField(() => QueueItemView, { max: 100 })
  items: readonly QueueItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Of the list, with its first page' })
  count: number | null;

  @BooleanField({ description: 'There are, or there may be, more than `count`' })
  countIsCapped: boolean;

  @InstantField({ description: 'When it was read: for `arrivedAfter`' })
  asOf: string;
}
