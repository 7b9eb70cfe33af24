import {
  CASE_FLAGS,
  type CaseFlag,
  DIVISIONS,
  EXAM_LEVELS,
  type ExamLevel,
  SHORTEST_UNMASK_REASON,
} from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  IdField,
  IntegerField,
  PageInput,
  TextField,
} from '../../../platform/http/index.ts';
import { type Queue, QUEUES } from '../../declarations/index.ts';

const DIVISION_CODES = DIVISIONS.map(({ code }) => code);

export class RequestExportInput {
  @IdField()
  seasonId: string;

  /** The stage that declarations wait at, or their status; left out: all that were submitted. */
  @ChoiceField(QUEUES, { optional: true })
  queue?: Queue;

  @ChoiceField(EXAM_LEVELS, { optional: true })
  level?: ExamLevel;

  @TextField({ max: 20, optional: true })
  specialtyCode?: string;

  /** A unit inside one's scope, with the units under it. */
  @IdField({ optional: true })
  unitId?: string;

  /** A division inside one's scope; not beside `unitId`. */
  @ChoiceField(DIVISION_CODES, { optional: true })
  divisionCode?: string;

  /** Waiting for longer than so many days. */
  @IntegerField({ min: 0, max: 3650, optional: true })
  waitingDays?: number;

  @ChoiceListField(CASE_FLAGS, {
    max: CASE_FLAGS.length,
    optional: true,
    description: 'With all of these flags',
  })
  flags?: CaseFlag[];

  @ChoiceListField(CASE_FLAGS, {
    max: CASE_FLAGS.length,
    optional: true,
    description: 'With none of these flags',
  })
  withoutFlags?: CaseFlag[];

  /** Why names and numbers have to be shown in full; left out, they are masked. */
  @TextField({ min: SHORTEST_UNMASK_REASON, max: 200, optional: true })
  unmaskReason?: string;
}

export class ExportPageInput extends PageInput {}

export class ExportParams {
  @IdField()
  id: string;
}

export class ExportTicketInput {
  @TextField({ max: 400 })
  ticket: string;
}
