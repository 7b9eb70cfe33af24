import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { as, Journey, type SignedIn } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';

let app: TestApplication;
let journey: Journey;

beforeAll(async () => {
  app = await startTestApplication({ settings: { TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1' } });
  await seedDemoData(app.nest);
  journey = new Journey(app);
});
afterAll(() => app.close());
// The time of the rates stands still: however long a flood takes, nothing of it comes back meanwhile.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(performance.now()));
afterEach(() => void vi.mocked(performance.now).mockRestore());

const from = (address: string) => ({ 'X-Forwarded-For': address });

async function refusedOf(requests: PromiseLike<{ status: number }>[]): Promise<number> {
  return (await Promise.all(requests)).filter(({ status }) => status === 429).length;
}

describe('rates', () => {
  it('of an account end its flood and nobody else’s day', async () => {
    const lead = await journey.signInStaff('province-lead');
    const other = await journey.signInStaff('province-reviewer');
    const report = (who: SignedIn, address: string) =>
      app.http
        .get('/api/reports/season-counts?seasonId=01a2072e-0000-7000-8000-000000000000')
        .set({ ...as(who), ...from(address) });
    const flood = Array.from({ length: 50 }, (_, n) => report(lead, `203.0.113.${n}`).then((each) => each));
    expect(await refusedOf(flood)).toBeGreaterThanOrEqual(15);
    const { status, body, headers } = await report(lead, '203.0.113.99');
    expect([status, body.code]).toEqual([429, 'rate_limited']);
    expect(Object.keys(body).sort()).toEqual(
      ['code', 'detail', 'params', 'requestId', 'status', 'title', 'type'].sort(),
    );
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await report(other, '203.0.113.99')).status).not.toBe(429);
  });

  it('of a network end before anybody is looked up, and are those of its /64', async () => {
    const live = (address: string) => app.http.get('/health/live').set(from(address));
    const flood = Array.from({ length: 150 }, (_, n) =>
      live(`2001:db8:5:6::${n.toString(16)}`).then((each) => each),
    );
    expect(await refusedOf(flood)).toBeGreaterThan(0);
    await live('2001:db8:5:7::1').expect(200);
  });

  it('are measured without addresses or ids', async () => {
    const { text } = await app.http.get('/metrics').set(from('127.0.0.1')).expect(200);
    expect(text).toMatch(/http_requests_limited_total\{kind="expensive",by="account"\} \d+/);
    expect(text).toMatch(/http_requests_limited_total\{kind="operations",by="address"\} \d+/);
    expect(text).not.toMatch(/2001:db8|203\.0\.113/);
  });
});
