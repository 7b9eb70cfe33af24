import { allowedReopeningActions, maskName, REOPENING_ACTIONS, type ReopeningAction } from '@htp/domain';
import {
  ChoiceListField,
  IdField,
  InstantField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import type { ListedPerson } from '../../identity/index.ts';
import type { FilingReopening } from '../../seasons/index.ts';

export class ReopeningReceipt {
  @IdField()
  id: string;

  @InstantField()
  until: string;
}

/** An own end of filing, as leads list them. */
export class ReopeningView extends ReopeningReceipt {
  @TextField({ max: 100 })
  maskedName: string;

  @TextField({ max: 40, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string;

  @TextField({ max: 200 })
  reason: string;

  @TextField({ max: 100, nullable: true })
  grantedByName: string | null;

  @InstantField()
  grantedAt: string;

  @ChoiceListField(REOPENING_ACTIONS, { max: REOPENING_ACTIONS.length })
  allowedActions: ReopeningAction[];

  static of(
    { id, until, reason, grantedAt }: FilingReopening,
    person: ListedPerson | undefined,
    grantedByName: string | null,
    now: Date,
  ): ReopeningView {
    return {
      allowedActions: allowedReopeningActions(until, now),
      id,
      until: until.toISOString(),
      maskedName: person ? maskName(person.name) : '',
      maskedNumber: person?.maskedNumber ?? '',
      reason,
      grantedByName,
      grantedAt: grantedAt.toISOString(),
    };
  }
}

export class ReopeningPageView {
  @ObjectListField(() => ReopeningView, { max: 100 })
  items: readonly ReopeningView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
