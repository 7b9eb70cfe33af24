import { QueryIntegerField } from '../../../platform/http/index.ts';

export class WorkListInput {
  /** From how many days on a case waits long. */
  @QueryIntegerField({ min: 1, max: 365, optional: true })
  longDays?: number;
}
