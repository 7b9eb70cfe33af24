import type { ActivityType } from '../activity/event-types.ts';
import { REVIEW_STAGES } from '../declarations/status.ts';
import type { ReviewStage } from '../declarations/status.ts';
import { SECTIONS } from '../declarations/sections.ts';
import type { Section } from '../declarations/sections.ts';
import { EXPIRIES, type ExpiryKind } from '../evidence/clock-checks.ts';
import type { MessageKind } from './kinds.ts';

/** What a message knows beside its kind: codes and days, never a name, a number or a reviewer's own words. */
export interface MessageFacts {
  /** The stage that acted. */
  readonly stage?: ReviewStage;
  /** After a pass: the stage that has it now. */
  readonly next?: ReviewStage;
  /** The sections that were returned. */
  readonly sections?: readonly Section[];
  /** The last day on which a correction is taken, `YYYY-MM-DD`. */
  readonly correctBy?: string;
  /** The end of the time to file, an ISO 8601 instant. */
  readonly until?: string;
  /** What ends soon, and its last day, `YYYY-MM-DD`. */
  readonly expiry?: ExpiryKind;
  readonly endsOn?: string;
  /** Whether the document is locked for today. */
  readonly locked?: boolean;
}

/** One entry of the record, as far as messages follow from it. */
export interface RecordedActivity {
  readonly type: ActivityType;
  readonly ownerId: string | null;
  readonly actorId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface MessageToSend {
  readonly kind: MessageKind;
  /** The account that reads it. */
  readonly accountId: string;
  readonly facts: MessageFacts;
}

type Kinds = (activity: RecordedActivity) => MessageKind | undefined;

/** A manual approval comes when nobody is looking; who was recognised has the answer before him. */
const identityVerified: Kinds = ({ detail }) =>
  detail['method'] === 'manual' ? 'identity_verified' : undefined;

/** What the owner of the data is told. */
const TOLD_TO_OWNER: Readonly<Partial<Record<ActivityType, MessageKind | Kinds>>> = {
  'declaration.submitted': 'declaration_submitted',
  'declaration.resubmitted': 'declaration_submitted',
  'declaration.passed': ({ detail }) =>
    isStage(detail['next']) ? 'declaration_passed' : 'declaration_approved',
  'declaration.returned': 'declaration_returned',
  'declaration.rejected': 'declaration_rejected',
  'declaration.reopened': 'declaration_reopened',
  'season.reopened': 'declaration_reopened',
  'declaration.reopening_ended': 'declaration_reopening_ended',
  'season.reopening_ended': 'declaration_reopening_ended',
  'declaration.deadline_near': 'declaration_deadline_near',
  'declaration.paper_ends_soon': 'declaration_paper_ends_soon',
  'declaration.form_marked_outdated': 'declaration_form_outdated',
  'declaration.form_mark_lifted': 'declaration_form_in_order',
  'identity.verified': identityVerified,
  'identity.review_rejected': 'identity_rejected',
  'identity.review_expired': 'identity_expired',
  'identity.document_transferred': 'identity_document_transferred',
  'identity.corrected': 'identity_corrected',
  'identity.correction_rejected': 'identity_correction_rejected',
  'identity.conflict_found': 'identity_conflict',
  'identity.tried_by_another': 'identity_tried_by_another',
  'identity.pictures_purged': 'identity_pictures_purged',
  'affiliation.ended_by_unit': 'affiliation_ended_by_unit',
  'correction.corrected': 'correction_made',
  'correction.declined': 'correction_declined',
  'credential.fetch_failed': 'commission_fetch_failed',
};

/** A case given back: by whoever had it, or by a lead, who took it away from him. */
const RELEASES: readonly ActivityType[] = [
  'declaration.released',
  'identity.review_released',
  'registration.released',
];

/** The activities that somebody is told of. */
export const TOLD_ACTIVITIES = [
  ...(Object.keys(TOLD_TO_OWNER) as ActivityType[]),
  ...RELEASES,
  'declaration.assigned',
] as const satisfies readonly ActivityType[];

/** The messages that follow from an entry of the record, each to another account; none when nobody is told. */
export function messagesOf(activity: RecordedActivity): MessageToSend[] {
  const told = TOLD_TO_OWNER[activity.type];
  const kind = typeof told === 'function' ? told(activity) : told;
  if (kind !== undefined && activity.ownerId !== null)
    return [{ kind, accountId: activity.ownerId, facts: factsOf(activity.detail) }];
  if (activity.type === 'declaration.assigned') return handedOver(activity);
  return RELEASES.includes(activity.type)
    ? toColleague('claim_taken_away', activity.detail['claimedBy'], activity)
    : [];
}

/** A case that a lead gives to somebody: he is told, and so is the one it was taken from. */
function handedOver(activity: RecordedActivity): MessageToSend[] {
  const { assignee, takenFrom } = activity.detail;
  return [
    ...toColleague('case_assigned', assignee, activity),
    ...(takenFrom === assignee ? [] : toColleague('claim_taken_away', takenFrom, activity)),
  ];
}

/** Whoever does something himself knows it. */
function toColleague(
  kind: MessageKind,
  accountId: unknown,
  { actorId, detail }: RecordedActivity,
): MessageToSend[] {
  if (typeof accountId !== 'string' || accountId === actorId) return [];
  return [{ kind, accountId, facts: factsOf(detail) }];
}

function factsOf(detail: Readonly<Record<string, unknown>>): MessageFacts {
  const { stage, next, correctBy, until, locked, sections, expiry, endsOn } = detail;
  const returned = Array.isArray(sections) ? sections.map(sectionOf).filter(isSection) : [];
  return {
    ...(isStage(stage) ? { stage } : {}),
    ...(isStage(next) ? { next } : {}),
    ...(returned.length > 0 ? { sections: returned } : {}),
    ...(typeof correctBy === 'string' ? { correctBy } : {}),
    ...(typeof until === 'string' ? { until } : {}),
    ...(isExpiry(expiry) ? { expiry } : {}),
    ...(typeof endsOn === 'string' ? { endsOn } : {}),
    ...(typeof locked === 'boolean' ? { locked } : {}),
  };
}

const sectionOf = (entry: unknown): unknown => (entry as { section?: unknown } | null)?.section;
const isSection = (value: unknown): value is Section => (SECTIONS as readonly unknown[]).includes(value);
const isExpiry = (value: unknown): value is ExpiryKind => (EXPIRIES as readonly unknown[]).includes(value);
const isStage = (value: unknown): value is ReviewStage =>
  (REVIEW_STAGES as readonly unknown[]).includes(value);
