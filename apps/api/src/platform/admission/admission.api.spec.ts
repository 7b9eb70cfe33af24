import { once } from 'node:events';
import { Controller, Get, Module, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Public } from '../access/index.ts';
import { Database, statement } from '../database/index.ts';
import { Limited } from '../limits/index.ts';
import { Serves } from './index.ts';

const slow = statement<{ done: boolean }>('spec.admission', 'SELECT pg_sleep($1) IS NOT NULL AS done');
/** Almost as long as a statement may take: what a test waits for in the meantime comes long before its end. */
const LONG_SECONDS = 14;
const working = statement<{ count: number }>(
  'spec.working',
  `SELECT count(*)::int AS count FROM pg_stat_activity
   WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`,
);

@Limited('operations')
@Controller('spec')
class SlowController {
  begun = 0;
  finished = 0;
  failed = 0;
  hungUp: Promise<unknown> | undefined;
  /** Until it opens, no work goes on. */
  gate: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(private readonly database: Database) {}

  @Public()
  @Get('public')
  anybody() {
    return this.work(1.2);
  }

  @Public()
  @Get('long')
  long() {
    return this.work(LONG_SECONDS);
  }

  @Public()
  @Serves('staff')
  @Get('staff')
  staff() {
    return { done: true };
  }

  @Public()
  @Post('change')
  change(@Req() { socket }: Request) {
    this.hungUp = once(socket, 'close');
    return this.work(0);
  }

  private async work(seconds: number) {
    this.begun++;
    await this.gate.promise;
    try {
      const row = await this.database.findOne(slow, [seconds]);
      this.finished++;
      return row;
    } catch (error) {
      this.failed++;
      throw error;
    }
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

const WAIT = { timeout: 60_000 };
let controller: SlowController;
beforeEach(() => {
  controller = application.get(SlowController);
  Object.assign(controller, { begun: 0, finished: 0, failed: 0, gate: Promise.withResolvers<void>() });
});

const ask = (path: string, init?: RequestInit) => fetch(`${application.url}${path}`, init);
const metrics = async () => (await ask('/metrics')).text();
/** How many of the slow queries the server works on. */
async function sleeping(): Promise<number> {
  const row = await application.get(Database).findOne(working);
  return row!.count;
}

describe('admission', () => {
  it('refuses a crowd beyond its places at once, and goes on with staff, health and metrics', async () => {
    const crowd = Array.from({ length: PLACES }, () => ask('/api/spec/public'));
    await vi.waitFor(() => expect(controller.begun).toBe(PLACES), WAIT);
    const refused = await ask('/api/spec/public');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await refused.json()).toMatchObject({ code: 'overloaded' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask('/api/spec/staff')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
    expect(await metrics()).toMatch(/requests_refused_total\{room="anybody",reason="places"\} 1/);
    controller.gate.resolve();
    // One works with the only connection that a crowd may have, the next one after it; the others have waited for too long.
    const statuses = (await Promise.all(crowd)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect((await ask('/api/spec/public')).status).toBe(200);
  });
});

describe('a client that goes away', () => {
  it('takes the query with it that was read for it', async () => {
    controller.gate.resolve();
    const hangUp = new AbortController();
    const asked = ask('/api/spec/long', { signal: hangUp.signal }).catch(() => undefined);
    await vi.waitFor(async () => expect(await sleeping()).toBe(1), WAIT);
    hangUp.abort();
    await asked;
    await vi.waitFor(() => expect(controller.finished + controller.failed).toBe(1), { timeout: 20_000 });
    expect(controller.failed).toBe(1);
    await vi.waitFor(async () => expect(await sleeping()).toBe(0), WAIT);
  });

  it('leaves a change to be finished, and keeps its place until then', async () => {
    const hangUp = new AbortController();
    const asked = ask('/api/spec/change', { method: 'POST', signal: hangUp.signal }).catch(() => undefined);
    await vi.waitFor(() => expect(controller.hungUp).toBeDefined(), WAIT);
    hangUp.abort();
    await Promise.all([asked, controller.hungUp]);
    expect(await metrics()).toContain('requests_in_flight{room="anybody"} 1');
    controller.gate.resolve();
    await vi.waitFor(() => expect(controller.finished).toBe(1), WAIT);
    await vi.waitFor(
      async () => expect(await metrics()).toContain('requests_in_flight{room="anybody"} 0'),
      WAIT,
    );
  });
});
