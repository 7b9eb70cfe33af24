export { constraintMeans } from './database-problem.ts';
export * from './fields.ts';
export { Idempotent, IdempotentAtOnce } from './idempotency.ts';
export { IdempotencyKeys } from './idempotency-keys.ts';
export { shapeProblem } from './input-validation.ts';
export { multipartProblem } from './multipart.ts';
export { cursorKeys, type Page, PageInput, pageOf, pageSize } from './paging.ts';
export { currentRequest } from './request-context.ts';
