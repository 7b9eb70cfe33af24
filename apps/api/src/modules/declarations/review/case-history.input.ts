import { QueryIntegerField } from '../../../platform/http/index.ts';

const MAX_NUMBER = 1_000;

/** Which two rounds to compare. */
export class ChangesInput {
  /** Left out: the last one before `to` that the reader has opened. */
  @QueryIntegerField({ min: 1, max: MAX_NUMBER, optional: true })
  from?: number;

  /** Left out: the last one. */
  @QueryIntegerField({ min: 1, max: MAX_NUMBER, optional: true })
  to?: number;
}
