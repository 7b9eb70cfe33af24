import {
  NEXT_STEP_KINDS,
  NEXT_STEP_STATES,
  type NextStep,
  type NextStepKind,
  type NextStepState,
  REVIEW_STAGES,
  type ReviewStage,
} from '@htp/domain';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

/** One thing that a candidate has to do, or waits for. */
export class NextStepView {
  @ChoiceField(NEXT_STEP_KINDS)
  kind: NextStepKind;

  @ChoiceField(NEXT_STEP_STATES, {
    description: '`now`: it can be done; `later`: after what stands before it; `waiting`: others are at it',
  })
  state: NextStepState;

  @IdField({ nullable: true })
  declarationId: string | null;

  @IdField({ nullable: true })
  seasonId: string | null;

  @TextField({ max: 100, nullable: true })
  project: string | null;

  @IntegerField({ min: 2000, max: 2100, nullable: true })
  examYear: number | null;

  @TextField({ max: 100, nullable: true })
  specialtyName: string | null;

  @ChoiceField(REVIEW_STAGES, { nullable: true, description: 'Who has it, or sent it back' })
  stage: ReviewStage | null;

  @InstantField({ nullable: true })
  since: string | null;

  @InstantField({ nullable: true, description: 'The first instant that is too late' })
  until: string | null;

  @IntegerField({
    min: 0,
    max: 100_000,
    nullable: true,
    description: 'Until then, in days of the Beijing calendar; 0 on the last one',
  })
  daysLeft: number | null;

  @IntegerField({ min: 1, max: 1_000, nullable: true, description: 'How many, where it is about several' })
  count: number | null;
}

export class NextStepsView {
  @InstantField({ description: 'The time by which it was told' })
  now: string;

  @ObjectListField(() => NextStepView, { max: 200, description: 'In the order in which to do them' })
  items: NextStepView[];
}

const instant = (text: string | null) => text && new Date(text).toISOString();

export const nextStepView = (step: NextStep): NextStepView => ({
  ...step,
  since: instant(step.since),
  until: instant(step.until),
});
