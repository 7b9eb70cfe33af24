import { DIVISIONS, EXAM_LEVELS, type ExamLevel, SHORTEST_UNMASK_REASON } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
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

  /** Whether it is in its second round or a later one. */
  @BooleanField({ optional: true })
  resubmitted?: boolean;

  @BooleanField({ optional: true })
  formOutdated?: boolean;

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
