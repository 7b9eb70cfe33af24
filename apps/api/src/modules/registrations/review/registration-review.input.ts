import {
  REGISTRATION_DECISIONS,
  REGISTRATION_STATUSES,
  type RegistrationDecision,
  type RegistrationStatus,
} from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../../platform/http/index.ts';

export class RegistrationQueueInput extends PageInput {
  @ChoiceField(REGISTRATION_STATUSES, { optional: true, description: '`submitted` unless said otherwise' })
  status?: RegistrationStatus;

  /** Only what the reviewer has claimed; a claim that has run out is none. */
  @ChoiceField(['mine'], { optional: true })
  claim?: 'mine';
}

export class RegistrationParams {
  @IdField()
  id: string;
}

export class RegistrationDecisionInput {
  @ChoiceField(REGISTRATION_DECISIONS)
  decision: RegistrationDecision;

  @TextField({
    max: 500,
    optional: true,
    description: 'Needed unless it is approved; the applicant reads it',
  })
  reason?: string;

  @TextField({ max: 50, optional: true, description: 'Instead of the user name that is wished for' })
  userName?: string;
}
