export { ActivityChain } from './activity-chain.ts';
export { type ActivityQuery, ActivitySearch, type FoundActivity } from './activity-search.ts';
export { ActivityVerifications, type KeptVerification, MOST_FINDINGS } from './activity-verifications.ts';
export { ActivityModule } from './activity.module.ts';
export { ActivityService, type NewActivity, type TimelineEntry } from './activity.service.ts';
export { Outbox, type OutboxEntry } from './outbox.ts';
