import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Permission } from '@htp/domain';
import { as, Journey, type SignedIn } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';
import { routesOf } from '../../platform/access/index.ts';

const NOBODY = '01a2072e-0000-7000-8000-000000000000';

let app: TestApplication;
let journey: Journey;

interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
}

/** Every route of the application that asks for a permission, as the application itself knows them. */
function guardedRoutes(): GuardedRoute[] {
  return routesOf(app.nest.get(DiscoveryService), app.nest.get(MetadataScanner)).flatMap(
    ({ method, path, rule }) =>
      rule?.kind === 'permission' ? [{ method, path, permission: rule.permission }] : [],
  );
}

/** Asks as this person. The guard answers before anything of the request is looked at. */
async function answerTo(who: SignedIn, { method, path }: GuardedRoute): Promise<string> {
  const url = `/api${path.replaceAll(/:\w+/g, NOBODY)}`;
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const { status, body } = await app.http[verb](url).set(as(who)).send();
  return `${method} ${path}: ${status} ${body?.code}`;
}

const refused = ({ method, path }: GuardedRoute) => `${method} ${path}: 403 forbidden`;

async function expectRefused(who: SignedIn, routes: readonly GuardedRoute[]): Promise<void> {
  const answers: string[] = [];
  for (const route of routes) answers.push(await answerTo(who, route));
  expect(answers).toEqual(routes.map(refused));
}

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  journey = new Journey(app);
});
afterAll(() => app.close());

describe('separation of duties, over every route there is', () => {
  it('lets an auditor change nothing but his own sessions, password and authenticator', async () => {
    const auditor = await journey.signInStaff('auditor');
    const changing = guardedRoutes().filter(
      ({ method, permission }) =>
        method !== 'GET' && permission !== 'session:manage' && !/:(read|search)$/.test(permission),
    );
    expect(changing.length).toBeGreaterThan(30);
    await expectRefused(auditor, changing);
    await app.http.get('/api/units').query({ name: '样例' }).set(as(auditor)).expect(200);
  });

  it('lets a system administrator see and decide no case', async () => {
    const admin = await journey.signInStaff('system-admin');
    const own: readonly Permission[] = ['session:manage', 'message:read', 'staff:manage', 'unit:search'];
    const others = guardedRoutes().filter(({ permission }) => !own.includes(permission));
    expect(others.length).toBeGreaterThan(30);
    await expectRefused(admin, others);
    await app.http.get('/api/staff').set(as(admin)).expect(200);
  });

  it('keeps accounts of staff from everybody else', async () => {
    const routes = guardedRoutes().filter(({ permission }) => permission === 'staff:manage');
    expect(routes.length).toBeGreaterThan(10);
    const others = ['hospital-officer', 'wuhan-reviewer', 'province-reviewer', 'province-lead', 'auditor'];
    for (const userName of others) await expectRefused(await journey.signInStaff(userName), routes);
    await expectRefused(await journey.signInCandidate(), routes);
  });
});
