export { constraintMeans } from './database-problem.ts';
export * from './fields.ts';
export { Idempotent, IdempotentAtOnce } from './idempotency.ts';
export { IdempotencyKeys } from './idempotency-keys.ts';
export { shapeProblem } from './input-validation.ts';
export { IdempotencyKey, type KeptAnswerKey, KeptAnswers } from './kept-answers.ts';
export { multipartProblem, onlyFile } from './multipart.ts';
export { cursorAfter, cursorKeys, type Page, PageInput, pageOf, pageSize } from './paging.ts';
export { currentRequest } from './request-context.ts';
