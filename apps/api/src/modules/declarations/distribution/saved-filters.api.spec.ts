import { MAX_SAVED_FILTERS } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoData } from '../../../demo-data.ts';
import { as, Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';

const PATH = '/api/review/saved-filters';

let app: TestApplication;
let officer: SignedIn;
let auditor: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  const journey = new Journey(app);
  officer = await journey.signInStaff('hospital-officer');
  auditor = await journey.signInStaff('auditor');
});
afterAll(() => app.close());

const named = (name: string, filter: object = {}, isDefault = false) => ({ name, isDefault, filter });
const save = (who: SignedIn, version: number, items: readonly object[]) =>
  app.http.put(PATH).set(as(who)).send({ version, items });
const kept = async (who: SignedIn) => (await app.http.get(PATH).set(as(who)).expect(200)).body;

describe('saved filters', () => {
  it('are kept in order for their account alone, and written over as a whole', async () => {
    expect(await kept(officer)).toEqual({ version: 0, items: [] });
    const urgent = named('临近截止', { flags: ['near_deadline'], claim: 'free', waitingDays: 3 }, true);
    const nursing = named('护理中级', { level: 'intermediate', specialtyCode: '368' });
    const first = await save(officer, 0, [urgent, nursing]).expect(200);
    expect(first.body).toEqual({ version: 1, items: [urgent, nursing] });
    await save(officer, 1, [nursing, urgent]).expect(200);
    expect(await kept(officer)).toEqual({ version: 2, items: [nursing, urgent] });
    expect(await kept(auditor)).toEqual({ version: 0, items: [] });
  });

  it('are not lost to another device: a version that is no longer in force is refused', async () => {
    const { version, items } = await kept(officer);
    const { body } = await save(officer, version - 1, []).expect(409);
    expect(body).toMatchObject({ code: 'version_stale', params: { currentVersion: version } });
    expect(await kept(officer)).toEqual({ version, items });
    await save(auditor, 3, []).expect(409);
    const both = await Promise.all([save(auditor, 0, [named('甲')]), save(auditor, 0, [named('乙')])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('have names of their own, one default, and a limit', async () => {
    const { version } = await kept(officer);
    const twice = [named('甲', {}, true), named('乙'), named('甲', {}, true)];
    const { body } = await save(officer, version, twice).expect(422);
    expect(body).toMatchObject({
      code: 'saved_filters_invalid',
      errors: [
        { pointer: '/items/2/name', code: 'duplicate' },
        { pointer: '/items/2/isDefault', code: 'duplicate' },
      ],
    });
    const many = Array.from({ length: MAX_SAVED_FILTERS + 1 }, (_, each) => named(`筛选${each}`));
    await save(officer, version, many).expect(400);
    await save(officer, version, many.slice(1)).expect(200);
  });

  it('hold nothing but what a list can be narrowed by', async () => {
    const { version } = await kept(officer);
    const pointers = async (filter: object) =>
      (await save(officer, version, [named('甲', filter)]).expect(400)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await pointers({ level: 'expert' })).toEqual(['/items/0/filter/level']);
    expect(await pointers({ flags: ['unheard_of'] })).toEqual(['/items/0/filter/flags']);
    expect(await pointers({ cursor: 'x' })).toEqual(['/items/0/filter/cursor']);
    expect(await pointers({ unitId: '江城样例医院' })).toEqual(['/items/0/filter/unitId']);
  });
});
