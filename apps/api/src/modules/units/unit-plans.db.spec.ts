import { creditCodeCheckCharacter, DIVISIONS } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plansOf } from '../../../test/plans.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { UnitListRepository } from './unit-list.repository.ts';
import { gramsOf } from './unit-search.ts';
import { SimilarUnits } from './similar-units.ts';
import { UnitRepository } from './unit.repository.ts';

const UNITS = 30_000;
const EVERYWHERE = { all: true, unitIds: [], divisionCodes: [] } as const;
const AUTHORITY = '01a2072e-0000-7000-8000-000000000001';

let app: TestApplication;

beforeAll(async () => {
  app = await startTestApplication();
  const counties = DIVISIONS.map(({ code }) => code).filter((code) => !code.endsWith('00'));
  const divisions = ['420106', ...counties.filter((code) => code !== '420106')];
  const words = ['仁爱', '康宁', '楚天', '江汉', '珞珈', '东湖', '青山', '沙湖'];
  const kinds = ['医院', '口腔门诊部', '社区卫生服务中心', '中医诊所'];
  const units = Array.from({ length: UNITS }, (_, n) => {
    const first17 = `12420106${String(n).padStart(9, '0')}`;
    const name = `${words[n % 8]}${words[(n >> 3) % 8]}第${n}${kinds[n % 4]}`;
    const code = first17 + creditCodeCheckCharacter(first17);
    const category = n % 3000 === 0 ? 'J100' : 'A100';
    return {
      n,
      name,
      code,
      category,
      division: divisions[n % divisions.length],
      grams: gramsOf(name),
      length: name.length,
    };
  });
  await app.database.asOwner(
    `INSERT INTO unit (id, name, searched_name, name_grams, name_length, institution_code, supervising_unit_id, path,
       category_code, division_code, status)
     SELECT id, name, name, grams, length, code, CASE WHEN n > 0 AND n % 1000 = 0 THEN $2::uuid END,
       CASE WHEN n > 0 AND n % 1000 = 0 THEN ARRAY[id, $2::uuid] ELSE ARRAY[id] END, category, division,
       CASE WHEN n % 5000 = 1 THEN 'closed' ELSE 'active' END
     FROM (SELECT x.*, CASE WHEN n = 0 THEN $2::uuid ELSE gen_random_uuid() END AS id FROM jsonb_to_recordset($1::jsonb)
       AS x (n int, name text, code text, category text, division text, grams text[], length int)) made`,
    [JSON.stringify(units), AUTHORITY],
  );
  await app.database.asOwner('ANALYZE unit');
  await app.database.asOwner('VACUUM unit');
});
afterAll(() => app.close());

describe('among 30,000 units', () => {
  const page = (filter: object) =>
    plansOf(app, () => app.get(UnitListRepository).page(EVERYWHERE, filter, undefined, 21));

  it.each([
    ['a rare part of a name', '第29999'],
    ['a common part of a name', '仁爱'],
  ])('the search for %s reads no table from end to end', async (_, part) => {
    const plan = await plansOf(app, () => app.get(UnitRepository).search(part, undefined, 11));
    expect(plan).not.toMatch(/Seq Scan on unit/);
    expect(plan).toMatch(/unit_name_(grams|order)_index/);
  });

  it.each([
    ['nothing', {}, /unit_pk/],
    ['a 主管单位', { under: AUTHORITY }, /unit_supervising_unit_index/],
    ['a 主管单位 and everything below', { under: AUTHORITY, deep: true }, /unit_path_index/],
    ['a rare category', { categoryCode: 'J100' }, /unit_category_index/],
    ['closed ones', { status: 'closed' }, /unit_standing_index/],
    ['a rare part of the name', { name: '第29999' }, /unit_name_grams_index/],
  ])('the list of %s is by its index', async (_, filter, index) => {
    const plan = await page(filter);
    expect(plan).not.toMatch(/Seq Scan on unit u/);
    expect(plan).toMatch(index);
  });

  it('similar names are compared within the index of divisions', async () => {
    const similar = app.get(SimilarUnits);
    const plan = await plansOf(app, () => similar.find('武昌区仁爱仁爱第0医院有限公司', '420106'));
    expect(plan).toMatch(/Index (Only )?Scan (using|on) unit_division_index/);
    const found = await similar.find('武昌区仁爱仁爱第0医院有限公司', '420106');
    expect(found[0]).toMatchObject({ similarity: 1, unit: { name: '仁爱仁爱第0医院' } });
  });
});
