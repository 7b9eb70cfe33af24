import { defineConfig } from 'vitest/config';

/** `npm run bench:admin`: measurements on a stage, which are no tests and run by themselves. */
export default defineConfig({
  test: {
    include: ['apps/e2e/bench/*.bench.ts'],
    maxWorkers: 1,
    isolate: false,
    globalSetup: [
      'apps/api/test/postgres.setup.ts',
      'apps/e2e/admin-build.setup.ts',
      'apps/e2e/chromium/chromium.setup.ts',
    ],
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
    disableConsoleIntercept: true,
  },
});
