import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { Public } from '../access/index.ts';
import { Database, RecordedChange, statement } from '../database/index.ts';
import { Limited } from '../limits/index.ts';

const slow = statement<{ done: boolean }>('spec.slow', 'SELECT pg_sleep(1) IS NOT NULL AS done');
const change = new RecordedChange<{ done: boolean }>('spec.change', {
  changed: 'SELECT true AS done',
  returning: 'done',
});
const EVENT = ['unit.registered', 'unit', '00000000-0000-7000-8000-000000000000'];

@Controller('spec')
class SlowController {
  begun = 0;

  constructor(private readonly database: Database) {}

  @Public()
  @Get('slow')
  read() {
    this.begun++;
    return this.database.findOne(slow);
  }

  @Public()
  @Limited('public')
  @Post('slow')
  async change() {
    this.begun++;
    await sleep(1_000);
    const values = change.valuesOf([], [...EVENT, null, null, null, null, null, null], undefined);
    return (await this.database.change(change, values))[0];
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a graceful stop', () => {
  let database: TestDatabase;
  let application: TestApplication;
  beforeEach(async () => {
    database = await createTestDatabase();
    application = await startTestApplication({ database, imports: [SlowModule] });
  });
  afterEach(() => database.drop());

  const ask = (method: 'GET' | 'POST', signal?: AbortSignal) =>
    fetch(`${application.url}/api/spec/slow`, { method, signal: signal ?? null });
  const begun = (requests: number) =>
    vi.waitUntil(() => application.get(SlowController).begun === requests, { timeout: 60_000 });

  it('finishes requests in flight, database included, and takes no new ones', async () => {
    // Whoever has connected and asks for nothing does not hold it up.
    const silent = connect(Number(new URL(application.url).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const inFlight = [ask('GET'), ask('POST')].map(async (answer) => (await answer).json());
    await begun(2);
    const closed = application.close();
    await expect(Promise.all(inFlight)).resolves.toEqual([{ done: true }, { done: true }]);
    await closed;
    await expect(fetch(`${application.url}/health/live`)).rejects.toThrow();
  });

  it('leaves no connection behind, though somebody gives up a request meanwhile', async () => {
    const impatient = new AbortController();
    const inFlight = [ask('GET', impatient.signal), ask('POST')];
    await begun(2);
    const closed = application.close();
    await sleep(300);
    impatient.abort();
    await expect(inFlight[0]).rejects.toThrow();
    await inFlight[1];
    await closed;
    const connected = () =>
      database.asOwner<{ application_name: string }>(
        `SELECT application_name FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'htp-%'`,
      );
    await expect.poll(connected).toEqual([]);
  });
});
