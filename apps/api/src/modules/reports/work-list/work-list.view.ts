import {
  ACCOUNT_CONCERNS,
  type AccountConcern,
  CLAIM_KINDS,
  type ClaimKind,
  OTHER_WORK_KINDS,
  type OtherWorkKind,
  REVIEW_STAGES,
  type ReviewStage,
  WINDOW_TARGETS,
  type WindowTarget,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { VerificationView } from '../record/record.view.ts';

const MOST = 2_147_483_647;
const CAPPED = 1_000;
const CountField = () => IntegerField({ min: 0, max: MOST });
const CappedField = () => IntegerField({ min: 0, max: CAPPED });
const ArrivedField = () =>
  IntegerField({
    min: 0,
    max: CAPPED,
    nullable: true,
    description: 'Since `since`; null on the first visit',
  });

/** What waits at one of the stages that this person reviews, in one of his scopes. */
export class WorkListEntryView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @TextField({ max: 60 })
  scope: string;

  @CountField()
  waiting: number;

  @InstantField({ nullable: true })
  oldestWaitingSince: string | null;

  /** Waiting for longer than `longDays`; 1,000 stands for more when `isCapped`. */
  @CountField()
  waitingLong: number;

  @ArrivedField()
  arrived: number | null;

  @BooleanField({ description: 'Whether one of the two counts stopped at 1,000' })
  isCapped: boolean;
}

export class OtherWorkView {
  @ChoiceField(OTHER_WORK_KINDS)
  kind: OtherWorkKind;

  @CappedField()
  waiting: number;

  @BooleanField({ description: 'Whether a count stopped at 1,000' })
  isCapped: boolean;

  @InstantField({ nullable: true })
  oldestWaitingSince: string | null;

  @InstantField({ nullable: true, description: 'When the first of them lapses; null where nothing does' })
  firstLapsesAt: string | null;

  @ArrivedField()
  arrived: number | null;
}

/** What this person has claimed. */
export class ClaimsView {
  @ChoiceField(CLAIM_KINDS)
  kind: ClaimKind;

  @CappedField()
  count: number;

  @InstantField({ nullable: true, description: 'When the first of the claims runs out' })
  firstEndsAt: string | null;
}

export class DeadlineView {
  @IdField()
  seasonId: string;

  @TextField({ max: 200 })
  project: string;

  @IntegerField({ min: 2000, max: 9999 })
  examYear: number;

  /** The window that closes. */
  @ChoiceField(WINDOW_TARGETS)
  target: WindowTarget;

  @InstantField()
  closesAt: string;
}

/** An account that a system administrator should look at. */
export class AccountToLookAtView {
  @IdField()
  accountId: string;

  @TextField({ max: 64 })
  userName: string;

  @TextField({ max: 100 })
  displayName: string;

  @ChoiceListField(ACCOUNT_CONCERNS, { max: ACCOUNT_CONCERNS.length })
  concerns: AccountConcern[];

  @InstantField({ nullable: true })
  lockedUntil: string | null;
}

/** How the record stands, for auditors. */
export class RecordStateView {
  @IntegerField({
    min: 0,
    max: 10_000,
    description: 'Activities that are not chained; 10,000 stands for more',
  })
  unchained: number;

  @InstantField({ nullable: true })
  unchainedSince: string | null;

  @ObjectField(() => VerificationView, { nullable: true })
  lastVerification: VerificationView | null;
}

export class WorkListView {
  /** The end of the visit before this one; null on the first. */
  @InstantField({ nullable: true })
  since: string | null;

  @ObjectListField(() => WorkListEntryView, { max: 50 })
  declarations: WorkListEntryView[];

  @ObjectListField(() => ClaimsView, { max: CLAIM_KINDS.length })
  claims: ClaimsView[];

  @ObjectListField(() => OtherWorkView, { max: OTHER_WORK_KINDS.length })
  others: OtherWorkView[];

  /** Of the stages that this person reviews; of all windows where he answers for the season or audits it. */
  @ObjectListField(() => DeadlineView, { max: 20 })
  deadlines: DeadlineView[];

  /** For system administrators; the first of them when `accountsAreCapped`. */
  @ObjectListField(() => AccountToLookAtView, { max: 50 })
  accounts: AccountToLookAtView[];

  @BooleanField()
  accountsAreCapped: boolean;

  @ObjectField(() => RecordStateView, { nullable: true, description: 'For auditors' })
  record: RecordStateView | null;
}
