import { defineConfig } from 'vitest/config';

const api = 'apps/api';
const slow = [`**/*.db.spec.ts`, `**/*.api.spec.ts`];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/.scratch/**'];

/**
 * Three kinds of tests, told apart by their file names (docs/adr/0006-tests.md):
 * pure ones, ones with a real PostgreSQL, and ones over the whole application.
 */
export default defineConfig({
  test: {
    // The horizon of open transactions is the whole server's: what follows the record in one test would wait for those of another.
    maxWorkers: 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,libs,tools}/**/*.spec.ts'],
          exclude: [...ignored, ...slow],
        },
      },
      {
        test: {
          name: 'database',
          include: [`${api}/**/*.db.spec.ts`, `${api}/**/*.api.spec.ts`],
          exclude: ignored,
          globalSetup: [`${api}/test/postgres.setup.ts`, `${api}/test/api-build.setup.ts`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
