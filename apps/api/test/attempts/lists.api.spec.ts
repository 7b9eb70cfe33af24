import type { Response as Answer } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_HOSPITAL, seedDemoData } from '../../src/demo-data.ts';
import { OPERATIONS } from '../api-document.ts';
import { as, Journey, type SignedIn } from '../journey.ts';
import { startTestApplication, type TestApplication } from '../test-application.ts';

const STAFF = ['province-lead', 'province-reviewer', 'hospital-officer', 'system-admin', 'auditor'];
const ABSENT = '01a2072e-0000-7000-8000-000000000000';

let app: TestApplication;
let people: SignedIn[];
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  const journey = new Journey(app);
  people = [await journey.signInCandidate()];
  for (const name of STAFF) people.push(await journey.signInStaff(name));
  const [unit] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [
    DEMO_HOSPITAL,
  ]);
  const [season] = await app.database.asOwner<{ id: string }>('SELECT id FROM season LIMIT 1');
  ids = { unit: unit!.id, season: season!.id };
});
afterAll(() => app.close());

/** What the first of the people is answered who may ask there. */
async function asked(path: string, query: Readonly<Record<string, string>>): Promise<Answer> {
  for (const who of people) {
    const answer = await app.http.get(path).query(query).set(as(who));
    if (answer.status !== 403) return answer;
  }
  throw new Error(`nobody may ask for ${path}`);
}

const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const INSTANTS = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+15',
  '2026-02-31T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-15:00',
];
const INTEGERS = ['999999999', '32768', '000000000'];
const CURSORS = [
  ...INSTANTS.map((instant) => cursorOf(instant, LAST_ID)),
  ...INTEGERS.map((integer) => cursorOf(integer, LAST_ID)),
  ...INTEGERS.map((integer) => cursorOf(integer)),
  cursorOf(LAST_ID),
  cursorOf('999999999999999999'),
  cursorOf(['a'], { b: 1 }),
  cursorOf(null),
  cursorOf(...Array.from({ length: 60 }, () => 1)),
  Buffer.from('{"0":"x"}').toString('base64url'),
  Buffer.from(`${'['.repeat(150)}${']'.repeat(150)}`).toString('base64url'),
];

const LISTS = [...OPERATIONS]
  .filter(([, operation]) => JSON.stringify(operation).includes('"name":"cursor"'))
  .map(([route]) => route.slice('GET '.length));

/** What some lists cannot do without. */
const MORE_OF_LIST: Readonly<Record<string, () => Record<string, string>>> = {
  '/filing-reopenings': () => ({ seasonId: ids.season! }),
  '/units': () => ({ name: '医院' }),
};

describe('a cursor that we did not write', () => {
  it('is asked for by all lists that there are', () => {
    expect(LISTS.length).toBeGreaterThan(15);
  });

  it.each(LISTS)('is refused or leads nowhere: %s', async (route) => {
    const id = route.startsWith('/seasons') ? ids.season : route.includes('units') ? ids.unit : ABSENT;
    const path = `/api${route.replace(':id', id!)}`;
    const more = MORE_OF_LIST[route]?.() ?? {};
    for (const cursor of CURSORS)
      expect([200, 400, 404]).toContain((await asked(path, { cursor, ...more })).status);
  });
});

describe('a date that no calendar has', () => {
  it.each([
    ['/api/reports/season-days', { from: '0000-01-01', to: '0000-12-31' }],
    ['/api/reports/season-days', { from: '0000-01-01', to: '9999-12-31' }],
    ['/api/reports/season-days', { from: '9999-12-31', to: '0001-01-01' }],
    ['/api/activity', { from: '0000-01-01T00:00:00Z' }],
    ['/api/activity', { until: '9999-12-31T23:59:59.999999Z' }],
    ['/api/activity', { from: '2026-01-01T24:00:00Z' }],
    ['/api/review/declarations', { arrivedAfter: '0000-02-29T00:00:00Z' }],
    ['/api/review/declarations', { waitingDays: '999999999' }],
  ] as [string, Record<string, string>][])('%s %j is refused or finds nothing', async (path, query) => {
    const more: Record<string, string> = path.startsWith('/api/reports') ? { seasonId: ids.season! } : {};
    expect([200, 400]).toContain((await asked(path, { ...query, ...more })).status);
  });
});

describe('a search', () => {
  const PATTERNS = ['%', '_', '\\', "'", '.*', '(a+)+$'];
  const NAMES = [...PATTERNS, '\u3000', '医', '🏥', '\u200b', 'ﷺ'.repeat(40)];
  it.each(['/api/units', '/api/registry/units', '/api/staff', '/api/activity/actors'])(
    'takes what is typed for text, whatever it may mean elsewhere: %s',
    async (path) => {
      for (const name of NAMES) {
        const { status, body } = await asked(path, { name });
        expect([200, 400]).toContain(status);
        if (PATTERNS.includes(name)) expect(body.items ?? []).toEqual([]);
      }
    },
  );

  it.each([
    ['a list as long as an address may be', Array.from({ length: 45 }, () => 'flags=not_eligible').join('&')],
    [
      'one of each flag that there is, for and against',
      ['flags', 'withoutFlags'].map((name) => `${name}=a`).join('&'),
    ],
    ['a nested one', 'flags[0][a]=1&flags[]=2'],
  ])('refuses %s before the database is asked', async (_, query) => {
    const reviewer = people[2]!;
    const answer = await app.http.get(`/api/review/declarations?${query}`).set(as(reviewer));
    expect(answer.status).toBe(400);
  });
});
