export {
  ActivityChain,
  type ChainState,
  type Finding,
  FINDING_KINDS,
  type FindingKind,
} from './activity-chain.ts';
export { type ActivityQuery, ActivitySearch, type FoundActivity } from './activity-search.ts';
export { VERIFICATION_STATUSES, type VerificationStatus } from './activity-verification.entity.ts';
export { ActivityVerifications, type KeptVerification, MOST_FINDINGS } from './activity-verifications.ts';
export { ActivityModule } from './activity.module.ts';
export {
  ActivityService,
  type NewActivity,
  SUBJECT_KINDS,
  type SubjectKind,
  type TimelineEntry,
} from './activity.service.ts';
export { Outbox, type OutboxEntry } from './outbox.ts';
