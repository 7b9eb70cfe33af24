import { randomUUID } from 'node:crypto';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Permission } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../src/platform/access/index.ts';
import { ABSENT_ID, exampleOf, OPERATIONS, type Operation, type RouteName } from './api-document.ts';
import { MessageIntake } from '../src/modules/notifications/index.ts';
import {
  Cast,
  holds,
  PART_NAMES,
  type PartName,
  reachesHospital,
  reachesOwner,
  refuseMissingRoles,
} from './cast.ts';
import { DeclarationSteps, once } from './declaration-steps.ts';
import { as, bodyOf } from './journey.ts';
import { ManualReviewSteps } from './manual-review-steps.ts';
import { startTestApplication, type TestApplication } from './test-application.ts';

interface GuardedRoute {
  readonly route: RouteName;
  readonly permission: Permission;
  readonly operation: Operation;
}

const GUARDED: readonly GuardedRoute[] = [...OPERATIONS].flatMap(([route, operation]) => {
  const permission = operation['x-permission'];
  return permission === 'public' ? [] : [{ route, permission, operation }];
});
/** Routes on one record, which may be out of reach or not there at all. */
const ON_RECORDS = GUARDED.filter(({ route }) => route.includes('/:id'));

type Reach = (part: PartName, permission: Permission) => boolean;
const personal: Reach = (part) => part === 'owner';
const everybody: Reach = () => true;
const officers: Reach = (part) => part === 'officer';

/** What a route's `:id` names, for records that not everybody with the permission reaches. */
const RECORD_OF: readonly (readonly [RegExp, Reach, string])[] = [
  [/ \/sessions\//, personal, 'session'],
  [/ \/messages\//, personal, 'message'],
  [/ \/credentials\//, personal, 'credential'],
  [/ \/corrections\//, personal, 'correction'],
  [/ \/declarations\/:id\/timeline$/, reachesOwner, 'declaration'],
  [/ \/declarations\//, personal, 'declaration'],
  [/ \/files\//, reachesOwner, 'file'],
  [/ \/review\/declarations\//, reachesOwner, 'declaration'],
  [/ \/review\/corrections\//, reachesOwner, 'correction'],
  [/ \/units\/:id\/directory-entry$/, everybody, 'unit'],
  [/ \/units\//, reachesHospital, 'unit'],
  [/ \/exports\//, officers, 'export'],
  [/ \/registry\/units\//, reachesHospital, 'unit'],
];
/** Whoever holds the permission has it over all of these; `access.spec.ts` in libs/domain says whose scope that is. */
const OVER_ALL =
  /^\w+ \/(staff|seasons|season-drafts|rule-set-drafts|filing-reopenings|review\/identities|review\/registrations|unit-imports|activity)\//;

let app: TestApplication;
let cast: Cast;
let records: Record<string, string>;

beforeAll(async () => {
  refuseMissingRoles();
  app = await startTestApplication();
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
  cast = await Cast.of(app);
  records = await recordsOfOwner();
}, 90_000);
afterAll(() => app.close());

/** One of each, of the candidate `owner` at the demo's hospital. */
async function recordsOfOwner(): Promise<Record<string, string>> {
  const { journey } = cast;
  const owner = cast.as('owner');
  await new ManualReviewSteps(journey).approved(cast.as('candidate'), cast.as('reviewer'));
  await journey.verify(owner);
  await journey.bind(owner);
  const credentials = await journey.addNurseCredentials(owner);
  const ready = { ...owner, credentials, details: await journey.nurseDetails(owner) };
  const seasonId = await journey.publishSeason();
  const declaration = await new DeclarationSteps(journey).submitted(ready, seasonId);
  await app.get(MessageIntake).advance();
  return {
    session: await firstOf('sessions'),
    message: await firstOf('messages'),
    credential: credentials.education!,
    correction: await reportedCorrection(),
    declaration: declaration.id,
    file: ready.details['applicationForm'] as string,
    unit: cast.unit(),
    export: await requestedExport(seasonId),
  };
}

async function requestedExport(seasonId: string): Promise<string> {
  const request = cast.http
    .post('/api/exports')
    .set(once(cast.as('officer')))
    .send({ seasonId });
  return (await bodyOf<{ id: string }>(request.expect(202))).id;
}

async function reportedCorrection(): Promise<string> {
  const owner = cast.as('owner');
  await cast.http.post('/api/credentials/commission-fetches').set(as(owner)).expect(201);
  const { education } = await bodyOf<{ education: { id: string; suppliedFields: string[] }[] }>(
    cast.http.get('/api/credentials').set(as(owner)).expect(200),
  );
  const { id: credentialId } = education.find(({ suppliedFields }) => suppliedFields.includes('major'))!;
  const input = { credentialId, field: 'major', claimed: '护理学', explanation: '毕业证上为护理学' };
  const { id } = await bodyOf<{ id: string }>(
    cast.http.post('/api/corrections').set(once(owner)).send(input).expect(201),
  );
  return id;
}

async function firstOf(list: string): Promise<string> {
  const { items } = await bodyOf<{ items: { id: string }[] }>(
    cast.http
      .get(`/api/${list}`)
      .set(as(cast.as('owner')))
      .expect(200),
  );
  return items[0]!.id;
}

/** Sends a request whose form is right. */
async function ask(part: PartName | null, { route, operation }: GuardedRoute, id = ABSENT_ID) {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replaceAll(/:(\w+)/g, (_, name) => {
    if (name === 'id') return id;
    const parameter = operation.parameters?.find((each) => each.in === 'path' && each.name === name);
    return String(exampleOf(parameter!.schema));
  });
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const request = cast.http[verb](`/api${url}`)
    .set(part ? as(cast.as(part)) : {})
    .set({ 'Idempotency-Key': randomUUID(), 'If-Match': '"1-00"' });
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? request.send(exampleOf(schema) as object) : request.send();
}

describe('the document that these tests are made from', () => {
  it('has every route that asks for a permission, and which', () => {
    const routes = routesOf(app.nest.get(DiscoveryService), app.nest.get(MetadataScanner));
    const guarded = routes.flatMap(({ method, path, rule }) =>
      rule?.kind === 'permission' ? [`${method} ${path} ${rule.permission}`] : [],
    );
    const documented = GUARDED.map(({ route, permission }) => `${route} ${permission}`);
    expect(documented.sort()).toEqual(guarded.sort());
  });
});

describe.each(GUARDED)('$route', (guarded) => {
  it('answers nobody', async () => {
    const { status, body } = await ask(null, guarded);
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });

  const lacking = PART_NAMES.filter((part) => !holds(part, guarded.permission));
  it.runIf(lacking.length > 0).each(lacking)('is forbidden to %s', async (part) => {
    const { status, body } = await ask(part, guarded);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });
});

describe.each(ON_RECORDS)('$route', (guarded) => {
  const { route, permission } = guarded;
  const permitted = PART_NAMES.filter((part) => holds(part, permission));
  const [, reaches, record = ''] = RECORD_OF.find(([pattern]) => pattern.test(route)) ?? [];
  const existing = () => {
    const id = records[record];
    if (!id) throw new Error(`there is no ${record} to try`);
    return id;
  };

  it('is on a record that these tests know', () => {
    expect(reaches !== undefined || OVER_ALL.test(route)).toBe(true);
  });

  it.each(permitted)('knows no absent record, asked by %s', async (part) => {
    const { status, body } = await ask(part, guarded);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  const outside = permitted.filter((part) => reaches?.(part, permission) === false);
  it.runIf(outside.length > 0).each(outside)(
    'says of one out of reach what it says of none, to %s',
    async (part) => {
      expect(told(await ask(part, guarded, existing()))).toEqual(told(await ask(part, guarded)));
    },
  );

  // What else an address names is tried where there is one: officer-requests.api.spec.ts.
  const isShown = route.startsWith('GET') && !route.replace('/:id', '').includes('/:');
  const within = permitted.filter((part) => isShown && reaches?.(part, permission));
  it.runIf(within.length > 0).each(within)('shows one within reach to %s', async (part) => {
    expect((await ask(part, guarded, existing())).status).toBe(200);
  });
});

/** Everything that an answer says but for which request it was. */
function told({ status, body, headers }: { status: number; body: object; headers: Record<string, string> }) {
  const { 'content-type': type, 'cache-control': caching } = headers;
  return { status, body: { ...body, requestId: undefined }, type, caching };
}
