export { type Queue, QUEUES } from '@htp/domain';
export { DeclarationsModule } from './declarations.module.ts';
export { flagsIn } from './distribution/case-flags.sql.ts';
export { QueueWindows } from './distribution/queue-windows.ts';
export { JudgedDeclarationsModule } from './eligibility/judged-declarations.module.ts';
export { resolveChoice } from './filing/declaration-choice.ts';
export { sectionsOf } from './declaration-submissions.repository.ts';
export { contentHashOf, FrozenCopies } from './frozen-copies.ts';
export { queueOf, reachOf, scopeKeyOf, scopeKeysOf } from './reach.ts';
