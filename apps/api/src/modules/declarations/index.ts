export { DeclarationsModule } from './declarations.module.ts';
export { resolveChoice } from './declaration-choice.ts';
export { sectionsOf } from './declaration-submissions.repository.ts';
export { type Queue, QUEUES } from './declaration-review.input.ts';
export { contentHashOf, FrozenCopies } from './frozen-copies.ts';
export { queueOf, reachOf, scopeKeyOf, scopeKeysOf } from './reach.ts';
