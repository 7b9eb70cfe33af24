import { WINDOW_TARGETS, type WindowTarget } from '@htp/domain';
import { BooleanField, ChoiceField, IntegerField, TextField } from '../../platform/http/index.ts';

export class ExtendWindowInput {
  /** The version of the season that the lead has seen. */
  @IntegerField({ min: 1, max: 1_000_000 })
  version: number;

  @ChoiceField(WINDOW_TARGETS)
  target: WindowTarget;

  /** The first instant that is too late, ISO 8601 with its offset. */
  @TextField({ max: 35 })
  closesAt: string;

  @BooleanField({ optional: true, description: 'That it ends earlier than before is meant' })
  shorten?: boolean;

  @TextField({ max: 200, pattern: /\S/ })
  reason: string;
}
