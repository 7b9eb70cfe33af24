import {
  ACTIVITY_TYPES,
  type ActivityType,
  FINDING_KINDS,
  type FindingKind,
  type Role,
  ROLES,
  SUBJECT_KINDS,
  type SubjectKind,
  VERIFICATION_STATUSES,
  type VerificationStatus,
} from '@htp/domain';
import { MOST_FINDINGS } from '../../../platform/activity/index.ts';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  JsonField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

const MOST = 2_147_483_647;
/** A number of the record, longer than JSON's numbers are exact. */
const SequenceField = (nullable = false) => TextField({ max: 19, nullable });

export class FoundActivityView {
  @SequenceField()
  id: string;

  @InstantField()
  occurredAt: string;

  @ChoiceField(ACTIVITY_TYPES)
  type: ActivityType;

  @ChoiceField(SUBJECT_KINDS)
  subjectKind: SubjectKind;

  @IdField()
  subjectId: string;

  @IdField({ nullable: true })
  ownerId: string | null;

  /** Null for the system itself. */
  @IdField({ nullable: true })
  actorId: string | null;

  @ChoiceField(ROLES, { nullable: true })
  actorRole: Role | null;

  /** Of staff only. */
  @TextField({ max: 100, nullable: true })
  actorName: string | null;

  @IdField({ nullable: true })
  sessionId: string | null;

  @IdField({ nullable: true })
  requestId: string | null;

  @JsonField({ description: 'Codes, states, versions, remarks of reviewers' })
  detail: Readonly<Record<string, unknown>>;

  /** Its place in the chain; null until it is chained. */
  @SequenceField(true)
  sequence: string | null;
}

export class FoundActivitiesView {
  @ObjectListField(() => FoundActivityView, { max: 100 })
  items: FoundActivityView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

/** A member of staff whose doings an auditor can look for. */
export class RecordedActorView {
  @IdField()
  accountId: string;

  @TextField({ max: 100 })
  name: string;

  @ChoiceField(ROLES, { nullable: true, description: 'The first that was granted' })
  role: Role | null;
}

export class RecordedActorsView {
  @ObjectListField(() => RecordedActorView, { max: 20 })
  items: RecordedActorView[];
}

export class ChainLinkView {
  @SequenceField()
  sequence: string;

  @TextField({ max: 68, description: 'Keyed digest over all up to this link, in hexadecimal' })
  hash: string;
}

export class ChainStateView {
  /** The newest link; null while nothing is chained. */
  @ObjectField(() => ChainLinkView, { nullable: true })
  head: ChainLinkView | null;

  /** The head that was last written outside the database. */
  @ObjectField(() => ChainLinkView, { nullable: true })
  anchor: ChainLinkView | null;

  @IntegerField({ min: 0, max: 10_000, description: 'Activities after the head; 10,000 stands for more' })
  unchained: number;

  @InstantField({ nullable: true, description: 'The oldest of them' })
  unchainedSince: string | null;
}

export class FindingView {
  @ChoiceField(FINDING_KINDS)
  kind: FindingKind;

  @SequenceField(true)
  sequence: string | null;

  @SequenceField(true)
  activityId: string | null;
}

export class VerificationReceipt {
  @IdField()
  id: string;

  @ChoiceField(VERIFICATION_STATUSES)
  status: VerificationStatus;
}

export class VerificationView extends VerificationReceipt {
  @InstantField()
  requestedAt: string;

  @TextField({ max: 100, nullable: true })
  requestedByName: string | null;

  @InstantField({ nullable: true })
  finishedAt: string | null;

  /** Links of the chain that were read so far. */
  @SequenceField(true)
  links: string | null;

  /** How many there were when it began; null until it has begun. */
  @SequenceField(true)
  linksExpected: string | null;

  /** How many places are not as they were written; null until it is finished. */
  @IntegerField({ min: 0, max: MOST, nullable: true })
  findingsCount: number | null;

  /** The first of them. */
  @ObjectListField(() => FindingView, { max: MOST_FINDINGS })
  findings: FindingView[];
}

export class VerificationPageView {
  @ObjectListField(() => VerificationView, { max: 100 })
  items: VerificationView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
