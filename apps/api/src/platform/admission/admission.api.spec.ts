import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Public } from '../access/index.ts';
import { Database, statement } from '../database/index.ts';
import { Limited } from '../limits/index.ts';
import { Serves } from './index.ts';

const slow = statement<{ done: boolean }>('spec.admission', 'SELECT pg_sleep(1.2) IS NOT NULL AS done');
const working = statement<{ count: number }>(
  'spec.working',
  `SELECT count(*)::int AS count FROM pg_stat_activity
   WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`,
);

@Limited('operations')
@Controller('spec')
class SlowController {
  finished = 0;

  constructor(private readonly database: Database) {}

  @Public()
  @Get('public')
  anybody() {
    return this.work();
  }

  @Public()
  @Serves('staff')
  @Get('staff')
  staff() {
    return { done: true };
  }

  @Public()
  @Post('change')
  change() {
    return this.work();
  }

  private async work() {
    const row = await this.database.findOne(slow);
    this.finished++;
    return row;
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

/** Of each audience: four times the pool. */
const PLACES = 8;
let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication({
    imports: [SlowModule],
    settings: { DATABASE_POOL_SIZE: '2', LOAD_SHEDDING: 'true' },
  });
});
afterAll(() => application.close());

const ask = (path: string, init?: RequestInit) => fetch(`${application.url}${path}`, init);
/** How many of the slow queries the server works on. */
async function sleeping(): Promise<number> {
  const row = await application.get(Database).findOne(working);
  return row!.count;
}

describe('admission', () => {
  it('refuses a crowd beyond its places at once, and goes on with staff, health and metrics', async () => {
    const crowd = Array.from({ length: PLACES }, () => ask('/api/spec/public'));
    await vi.waitFor(async () => expect(await sleeping()).toBe(1));
    const begun = performance.now();
    const refused = await ask('/api/spec/public');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await refused.json()).toMatchObject({ code: 'overloaded' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask('/api/spec/staff')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toMatch(/requests_refused_total\{room="anybody",reason="places"\} 1/);
    expect(performance.now() - begun).toBeLessThan(1_000);
    // One works with the only connection that a crowd may have, the next one after it; the others have waited for too long.
    const statuses = (await Promise.all(crowd)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect((await ask('/api/spec/public')).status).toBe(200);
  });
});

describe('a client that goes away', () => {
  it('takes the query with it that was read for it', async () => {
    const hangUp = new AbortController();
    const asked = ask('/api/spec/public', { signal: hangUp.signal }).catch(() => undefined);
    await vi.waitFor(async () => expect(await sleeping()).toBe(1));
    hangUp.abort();
    await asked;
    const begun = performance.now();
    await vi.waitFor(async () => expect(await sleeping()).toBe(0), { interval: 20 });
    expect(performance.now() - begun).toBeLessThan(900);
  });

  it('leaves a change to be finished, and keeps its place until then', async () => {
    const controller = application.get(SlowController);
    const { finished } = controller;
    const hangUp = new AbortController();
    const asked = ask('/api/spec/change', { method: 'POST', signal: hangUp.signal }).catch(() => undefined);
    await vi.waitFor(async () => expect(await sleeping()).toBe(1));
    hangUp.abort();
    await asked;
    await sleep(100);
    expect(await (await ask('/metrics')).text()).toContain('requests_in_flight{room="anybody"} 1');
    await vi.waitFor(() => expect(controller.finished).toBe(finished + 1), { timeout: 3_000 });
  });
});
