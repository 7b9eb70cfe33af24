import { defineConfig } from 'vitest/config';

const api = 'apps/api';
const slow = ['**/*.db.spec.ts', '**/*.api.spec.ts', '**/*.trust.spec.ts', '**/*.browser.spec.ts'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/.scratch/**'];

/** A worker keeps what it has imported for the next file: the whole application takes seconds. No project inherits it. */
const isolate = false;

/** For what hangs, not for what is slow: a busy machine takes twenty times as long, and a limit costs nothing while tests pass. */
const patience = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } };

/**
 * Five kinds of tests, told apart by their file names (docs/adr/0006-tests.md):
 * pure ones, ones with a real PostgreSQL, ones over the whole application, short forms of the proofs of trust, and ones in a browser.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          include: ['{apps,libs,tools}/**/*.spec.ts'],
          exclude: [...ignored, ...slow],
          ...patience,
        },
      },
      {
        test: {
          name: 'database',
          isolate,
          include: [
            '{apps/api,libs}/**/*.db.spec.ts',
            `${api}/**/*.api.spec.ts`,
            'apps/e2e/**/*.api.spec.ts',
          ],
          exclude: ignored,
          globalSetup: [`${api}/test/postgres.setup.ts`, `${api}/test/api-build.setup.ts`],
          ...patience,
        },
      },
      {
        test: {
          name: 'trust',
          isolate,
          include: ['tools/trust/**/*.trust.spec.ts'],
          exclude: ignored,
          globalSetup: [`${api}/test/api-build.setup.ts`, 'tools/trust/ground/templates.setup.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          isolate,
          include: ['apps/e2e/**/*.browser.spec.ts'],
          exclude: ignored,
          globalSetup: [
            `${api}/test/postgres.setup.ts`,
            'apps/e2e/builds.setup.ts',
            'apps/e2e/chromium/chromium.setup.ts',
          ],
          ...patience,
        },
      },
    ],
  },
});
