import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { jobsOf } from '../../jobs.ts';
import { Database, statement } from '../database/index.ts';
import { JobRunner } from './index.ts';

const scheduleOf = statement('spec.schedule', 'SELECT cron, timezone FROM pgboss.schedule WHERE name = $1');

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
});
afterAll(() => application.close());

describe('jobs', () => {
  it('are one list, each with a name of its own', () => {
    const names = jobsOf(application.nest).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it(
    'run on the queue, again after they failed; those that repeat from the start, and again after they ended',
    { timeout: 150_000 },
    async () => {
      let runs = 0;
      let repeats = 0;
      const failsOnce = async () => {
        runs += 1;
        if (runs === 1) throw new Error('the first time');
      };
      const runner = application.get(JobRunner);
      const repeating = { name: 'spec-repeating', repeatAfterSeconds: 1, run: async () => (repeats += 1) };
      await runner.start([
        { name: 'spec-job', cron: '0 0 1 1 *', run: failsOnce },
        { cron: '0 0 1 1 *', ...repeating },
      ]);
      await runner.request('spec-job');
      await vi.waitFor(() => expect(runs).toBe(2), { timeout: 60_000, interval: 100 });
      await vi.waitFor(() => expect(repeats).toBeGreaterThan(2), { timeout: 60_000, interval: 100 });
      const [schedule] = await application.get(Database).query(scheduleOf, ['spec-job']);
      expect(schedule).toEqual({ cron: '0 0 1 1 *', timezone: 'Asia/Shanghai' });
    },
  );

  it('are asked for in vain while the process stops, which fails nobody: they come at their times', async () => {
    const runner = application.get(JobRunner);
    await runner.start([{ name: 'spec-asked', cron: '0 0 1 1 *', run: async () => undefined }]);
    await runner.onModuleDestroy();
    await expect(runner.request('spec-asked')).resolves.toBeUndefined();
  });
});
