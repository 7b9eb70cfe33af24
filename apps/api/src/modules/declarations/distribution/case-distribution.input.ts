import { EXAM_LEVELS, type ExamLevel } from '@htp/domain';
import { ChoiceField, IdField, TextField } from '../../../platform/http/index.ts';

/** Which cases the next one is taken from; left out, from all that wait at the reviewer's stage. */
export class NextCaseInput {
  @IdField({ optional: true })
  seasonId?: string;

  @ChoiceField(EXAM_LEVELS, { optional: true })
  level?: ExamLevel;

  @TextField({ max: 10, optional: true })
  specialtyCode?: string;
}

export class AssignInput {
  @IdField({ description: 'Of the reviewer who is to have the case' })
  accountId: string;
}
