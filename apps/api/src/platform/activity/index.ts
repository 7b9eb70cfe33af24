export { ActivityChain, type Finding } from './activity-chain.ts';
export { ActivityModule } from './activity.module.ts';
export {
  ActivityService,
  type NewActivity,
  type SubjectKind,
  type TimelineEntry,
} from './activity.service.ts';
export { Outbox, type OutboxEntry } from './outbox.ts';
