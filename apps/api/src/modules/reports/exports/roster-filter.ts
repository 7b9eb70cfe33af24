import type { CaseFlag, ExamLevel } from '@htp/domain';
import type { Queue } from '../../declarations/index.ts';

/** Which declarations a roster lists. */
export interface RosterFilter {
  readonly seasonId: string;
  readonly queue?: Queue;
  readonly level?: ExamLevel;
  readonly specialtyCode?: string;
  readonly unitId?: string;
  readonly divisionCode?: string;
  /** Waiting for longer than so many days. */
  readonly waitingDays?: number;
  /** With all of these. */
  readonly flags?: readonly CaseFlag[];
  /** With none of these. */
  readonly withoutFlags?: readonly CaseFlag[];
}
