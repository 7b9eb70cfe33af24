export { DeclarationsModule } from './declarations.module.ts';
export { resolveChoice } from './filing/declaration-choice.ts';
export { sectionsOf } from './declaration-submissions.repository.ts';
export { type Queue, QUEUES } from './review/declaration-review.input.ts';
export { contentHashOf, FrozenCopies } from './frozen-copies.ts';
export { queueOf, reachOf, scopeKeyOf, scopeKeysOf } from './reach.ts';
