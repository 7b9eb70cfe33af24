import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../../../test/api-process.ts';
import { as, bodyOf, Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const PASSWORD = 'Orange-Lantern-42';
const CLIENTS = 6;

let app: TestApplication;
let other: ApiProcess;
let journey: Journey;
let admin: SignedIn;

interface Sent {
  readonly begunAt: number;
  readonly status: number;
}

/** Keeps asking both processes, several clients at a time, until it is told to stop. */
function stormOf(session: SignedIn) {
  let going = true;
  const sent: Sent[] = [];
  const client = async (place: number) => {
    for (let n = place; going; n++) {
      const { http } = n % 2 === 0 ? app : other;
      const begunAt = performance.now();
      const { status } = await http.get('/api/review/declarations').set(as(session));
      sent.push({ begunAt, status });
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, place) => client(place));
  return {
    sent,
    stop: async () => {
      going = false;
      await Promise.all(clients);
    },
  };
}

const until = (happened: () => boolean) =>
  vi.waitFor(() => expect(happened()).toBe(true), { timeout: 20_000, interval: 5 });

async function newReviewer(): Promise<{ accountId: string; session: SignedIn }> {
  const userName = `reviewer-${randomUUID().slice(0, 8)}`;
  const accountId = await app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
  });
  return { accountId, session: await journey.signInStaff(userName, PASSWORD) };
}

async function grantIdOf(accountId: string): Promise<string> {
  const { grants } = await bodyOf<{ grants: { id: string }[] }>(
    app.http.get(`/api/staff/${accountId}`).set(as(admin)).expect(200),
  );
  return grants[0]!.id;
}

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  other = await startApiProcess(app.settings);
  journey = new Journey(app);
  admin = await journey.signInStaff('system-admin');
});
afterAll(async () => {
  await other.stop();
  await app.close();
});

describe('under load over two processes', () => {
  it.each([
    ['disabling an account', 'put', async () => 'disablement'],
    ['revoking its role', 'delete', async (id: string) => `grants/${await grantIdOf(id)}`],
    ['resetting its password', 'put', async () => 'initial-password'],
    ['resetting its second factor', 'delete', async () => 'second-factor'],
    ['ending its sessions', 'delete', async () => 'sessions'],
  ] as const)('%s leaves no success on a request begun after it', async (_, method, pathFor) => {
    const { accountId, session } = await newReviewer();
    const path = `/api/staff/${accountId}/${await pathFor(accountId)}`;
    const storm = stormOf(session);
    await until(() => storm.sent.filter(({ status }) => status === 200).length > CLIENTS);
    const answer = await other.http[method](path).set(as(admin));
    const committedAt = performance.now();
    await until(() => storm.sent.filter(({ begunAt }) => begunAt >= committedAt).length > CLIENTS);
    await storm.stop();
    expect(answer.status).toBeLessThan(300);

    const after = storm.sent.filter(({ begunAt }) => begunAt >= committedAt);
    expect([...new Set(after.map(({ status }) => status))].filter((status) => status < 400)).toEqual([]);
  });
});
