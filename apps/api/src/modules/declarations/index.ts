export { DeclarationsModule } from './declarations.module.ts';
export { resolveChoice } from './declaration-choice.ts';
export { sectionsOf } from './declaration-submissions.repository.ts';
export { contentHashOf, FrozenCopies } from './frozen-copies.ts';
export { queueOf, reachOf } from './reach.ts';
