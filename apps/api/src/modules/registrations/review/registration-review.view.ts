import { REGISTRATION_STATUSES, type RegistrationStatus, UNIT_STATUSES, type UnitStatus } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { CodeNameView } from '../../units/index.ts';
import { ApplicantView, RegisteredDetailsView, RegistrationSummaryView } from '../registration.view.ts';

/** Who works on it now. */
export class RegistrationClaimView {
  @TextField({ max: 100, nullable: true })
  byName: string | null;

  @BooleanField()
  mine: boolean;

  @InstantField({ description: 'Until when, unless it is claimed again' })
  until: Date;
}

export class RegistrationQueueItemView extends RegistrationSummaryView {
  @ObjectField(() => CodeNameView)
  division: CodeNameView;

  @ObjectField(() => RegistrationClaimView, { nullable: true })
  claim: RegistrationClaimView | null;
}

/** What has waited longest first; of those that nobody has to review, what waited last first. */
export class RegistrationQueueView {
  @ObjectListField(() => RegistrationQueueItemView, { max: 100 })
  items: readonly RegistrationQueueItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Of the whole list, with its first page' })
  count: number | null;

  @BooleanField({ description: 'There are more than `count`' })
  countIsCapped: boolean;
}

export const DUPLICATE_KINDS = ['unit', 'registration'] as const;

/** A unit or another open registration that this one may be the same as. */
export class DuplicateView {
  @ChoiceField(DUPLICATE_KINDS)
  kind: (typeof DUPLICATE_KINDS)[number];

  @IdField()
  id: string;

  @ObjectField(() => RegisteredDetailsView, { description: 'To be laid beside those of the case' })
  details: RegisteredDetailsView;

  @ChoiceField([...UNIT_STATUSES, ...REGISTRATION_STATUSES])
  status: UnitStatus | RegistrationStatus;

  @BooleanField()
  sameCode: boolean;

  @IntegerField({ min: 0, max: 100, description: 'Of the names, in per cent; 80 and more is shown' })
  similarity: number;
}

/** A registration as reviewers see it. */
export class RegistrationCaseView extends ApplicantView {
  @TextField({ max: 100, description: 'For `If-Match` of the decision: what was seen' })
  contentTag: string;

  @ObjectField(() => RegisteredDetailsView, { nullable: true, description: 'Of a change: as it is now' })
  present: RegisteredDetailsView | null;

  @TextField({ max: 100, nullable: true, description: 'The officer who asked' })
  requestedByName: string | null;

  @ObjectListField(() => DuplicateView, { max: 40 })
  duplicates: DuplicateView[];

  @ObjectField(() => RegistrationClaimView, { nullable: true })
  claim: RegistrationClaimView | null;
}

export class RegistrationClaimedView {
  @InstantField()
  expiresAt: Date;
}

export class NextRegistrationView {
  @IdField({ nullable: true, description: 'Null when none waits' })
  id: string | null;

  @InstantField({ nullable: true })
  expiresAt: Date | null;
}

export class RegistrationDecidedView {
  @IdField()
  id: string;

  @ChoiceField(REGISTRATION_STATUSES)
  status: RegistrationStatus;

  @IdField({ nullable: true, description: 'The unit that was made or changed' })
  unitId: string | null;
}
