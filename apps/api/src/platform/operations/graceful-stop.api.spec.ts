import { once } from 'node:events';
import { connect } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { describe, expect, it, vi } from 'vitest';
import { startTestApplication } from '../../../test/test-application.ts';
import { Public } from '../access/index.ts';
import { Database, statement } from '../database/index.ts';

const slow = statement<{ done: boolean }>('spec.slow', 'SELECT pg_sleep(0.5) IS NOT NULL AS done');

@Controller('spec')
class SlowController {
  begun = false;

  constructor(private readonly database: Database) {}

  @Public()
  @Get('slow')
  slow() {
    this.begun = true;
    return this.database.findOne(slow);
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a graceful stop', () => {
  it('finishes requests in flight, database included, and takes no new ones', async () => {
    const application = await startTestApplication({ imports: [SlowModule] });
    // Whoever has connected and asks for nothing does not hold it up.
    const silent = connect(Number(new URL(application.url).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const inFlight = fetch(`${application.url}/api/spec/slow`).then((answer) => answer.json());
    await vi.waitUntil(() => application.get(SlowController).begun, { timeout: 60_000 });
    const closed = application.close();
    await expect(inFlight).resolves.toEqual({ done: true });
    await closed;
    await expect(fetch(`${application.url}/health/live`)).rejects.toThrow();
  });
});
