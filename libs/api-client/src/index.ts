export { type Attempt, nameAttempts } from './attempts.ts';
export { createApiClient, type ApiClient, type ApiClientOptions, type Problem } from './client.ts';
export { type FieldProblem, isProblem, ProblemError, problemOf } from './problem.ts';
export { take } from './take.ts';
export type { components, operations, paths } from './schema.gen.ts';
