import {
  CASE_FLAGS,
  type CaseFlag,
  CLAIM_HOLDERS,
  type ClaimHolder,
  EXAM_LEVELS,
  type ExamLevel,
  type Queue,
  QUEUES,
} from '@htp/domain';
import { IntersectionType } from '@nestjs/swagger';
import {
  ChoiceField,
  IdField,
  InstantInputField,
  PageInput,
  QueryChoiceListField,
  QueryIntegerField,
  TextField,
} from '../../../platform/http/index.ts';

const MAX_DAYS = 3650;

/** What a list is narrowed by; whatever is left out narrows nothing. */
export class QueueFilterInput {
  /** Left out: what waits at the reviewer's own stage. */
  @ChoiceField(QUEUES, { optional: true })
  queue?: Queue;

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

  @ChoiceField(CLAIM_HOLDERS, { optional: true })
  claim?: ClaimHolder;

  @QueryChoiceListField(CASE_FLAGS, {
    max: CASE_FLAGS.length,
    optional: true,
    description: 'With all of these flags',
  })
  flags?: CaseFlag[];

  @QueryChoiceListField(CASE_FLAGS, {
    max: CASE_FLAGS.length,
    optional: true,
    description: 'With none of these flags',
  })
  withoutFlags?: CaseFlag[];
}

export class ReviewQueueInput extends IntersectionType(QueueFilterInput, PageInput) {
  @InstantInputField({ optional: true, description: 'Only what came into the list after this instant' })
  arrivedAfter?: string;
}
