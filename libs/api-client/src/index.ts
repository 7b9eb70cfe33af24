export { createApiClient, type ApiClient, type ApiClientOptions, type Problem } from './client.ts';
export type { components, operations, paths } from './schema.gen.ts';
