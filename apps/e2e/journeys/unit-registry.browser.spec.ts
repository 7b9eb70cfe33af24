import { DEMO_DISTRICT, DEMO_HOSPITAL, freshCode } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readSheet } from 'read-excel-file/node';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.signIn('province-lead', 'units');
});
afterAll(() => stage?.close());

const TITLES = ['机构名称', '机构编码', '机构类别', '行政区划', '主管单位编码'];
const NEW_CODE = freshCode();

const workbook = (rows: readonly string[][]): Promise<Buffer> =>
  writeXlsxFile([TITLES, ...rows].map((row) => row.map((value) => ({ value })))).toBuffer();

describe('the registry of units', () => {
  it('is narrowed by what is known of a unit, and keeps that when one comes back', async () => {
    await page.getByText('共 13 条').waitFor();
    await stage.look(page, 'registry');
    await stage.picture(page, 'unit-registry');
    await page.getByLabel('单位名称').fill('社区卫生');
    await page.keyboard.press('Enter');
    await page.getByText('共 2 条').waitFor();
    await page.getByRole('link', { name: '珞珈样例社区卫生服务中心', exact: true }).click();
    await page.getByRole('heading', { name: '珞珈样例社区卫生服务中心', level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('共 2 条').waitFor();
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByLabel('机构编码').fill('124201062026020423');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('link', { name: DEMO_HOSPITAL }).waitFor();
  });

  it('shows a unit with those below it, level by level', async () => {
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByRole('link', { name: DEMO_DISTRICT }).first().click();
    const below = page.getByRole('region', { name: '下级单位' });
    await below.getByRole('link', { name: DEMO_HOSPITAL }).waitFor();
    await below.locator('.el-table__expand-icon').first().click();
    await below.getByRole('link', { name: '珞珈样例社区卫生服务中心水岸服务站' }).waitFor();
    await stage.look(page, 'registry-unit');
    await below.getByRole('link', { name: DEMO_HOSPITAL }).click();
    await page.getByRole('heading', { name: DEMO_HOSPITAL, level: 1 }).waitFor();
  });

  it('suspends a unit for a reason that its officer reads, and resumes it', async () => {
    await page.getByRole('button', { name: '暂停' }).click();
    const dialog = page.getByRole('dialog', { name: `暂停${DEMO_HOSPITAL}` });
    await dialog.getByRole('textbox', { name: '原因' }).fill('执业许可证到期未延续');
    await stage.look(page, 'unit-suspend');
    await stage.picture(page, 'unit-suspend');
    await dialog.getByRole('button', { name: '暂停' }).click();
    await page.getByText('原因：执业许可证到期未延续。').waitFor();
    await stage.look(page, 'unit-suspended');

    const officer = await stage.signIn('hospital-officer', 'unit');
    await officer.getByText('原因：执业许可证到期未延续。').waitFor();
    expect(await officer.getByRole('button', { name: '更换确认码' }).count()).toBe(0);
    await stage.look(officer, 'own-unit-suspended');

    await page.getByRole('button', { name: '恢复' }).click();
    const resuming = page.getByRole('dialog', { name: `恢复${DEMO_HOSPITAL}` });
    await resuming.getByRole('textbox', { name: '原因' }).fill('已延续');
    await resuming.getByRole('button', { name: '恢复' }).click();
    await page.getByRole('button', { name: '暂停' }).waitFor();
  });

  it('refuses to close a unit that has others below it, in the words of the API', async () => {
    await page.getByRole('link', { name: DEMO_DISTRICT }).click();
    await page.getByRole('button', { name: '注销' }).click();
    const dialog = page.getByRole('dialog', { name: `注销${DEMO_DISTRICT}` });
    await dialog.getByRole('textbox', { name: '原因' }).fill('机构撤并');
    stage.expect(page, 409);
    await dialog.getByRole('button', { name: '注销' }).click();
    await dialog.getByRole('alert').waitFor();
    await stage.look(page, 'unit-close-refused');
    await dialog.getByRole('button', { name: '取消' }).click();
  });
});

describe('an import', () => {
  it('tells of each line what it would do, gives that as a workbook, and then does it', async () => {
    await page.getByRole('link', { name: '机构管理', exact: true }).click();
    await page.getByRole('button', { name: '机构导入' }).click();
    await page.getByText('还没有上传过表格').waitFor();
    await stage.look(page, 'imports');
    await page.locator('input[type=file]').setInputFiles({
      name: 'units.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await workbook([
        ['东湖样例医院', NEW_CODE, '综合医院', '湖北省武汉市武昌区', '11420106202601031T'],
        ['坏行样例医院', '123', 'A100', '999999', ''],
        [DEMO_HOSPITAL, '124201062026020423', 'A210', '420106', ''],
      ]),
    });
    await page.getByRole('heading', { name: '导入检查结果' }).waitFor();
    await page.getByText('行政区划：').waitFor();
    await stage.look(page, 'import-wrong-line');
    await stage.picture(page, 'unit-import');
    await page.getByText('全部', { exact: true }).click();
    await page.getByText('机构类别：A100 → A210').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载检查结果' }).click(),
    ]);
    const lines = await readSheet(await download.createReadStream());
    expect(lines.slice(1).map(([line, outcome, name]) => [line, outcome, name])).toEqual([
      ['2', '新增', '东湖样例医院'],
      ['3', '有误', null],
      ['4', '变更', DEMO_HOSPITAL],
    ]);

    await page.getByRole('button', { name: '导入', exact: true }).click();
    const question = page.getByRole('dialog', { name: '导入检查过的内容' });
    await question.getByText('有误的 1 行不导入。').waitFor();
    await question.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入', { exact: true }).first().waitFor();
    await stage.look(page, 'import-applied');
    await page.getByRole('link', { name: '机构管理', exact: true }).click();
    await page.getByLabel('机构编码').fill(NEW_CODE);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: '东湖样例医院' }).waitFor();
  });

  it('of another file says what is wrong with it', async () => {
    await page.getByRole('button', { name: '机构导入' }).click();
    await page.getByText('还没有上传过表格').waitFor({ state: 'detached' });
    stage.expect(page, 415);
    await page.locator('input[type=file]').setInputFiles({
      name: 'units.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('机构名称'),
    });
    await page.getByRole('alert').filter({ hasText: 'XLSX' }).waitFor();
    await stage.look(page, 'import-refused');
  });
});
