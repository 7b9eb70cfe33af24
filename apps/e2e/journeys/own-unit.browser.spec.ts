import { as, DEMO_DISTRICT, DEMO_HOSPITAL, freshCode } from '@htp/api/testing';
import { readBindingLink } from '@htp/domain';
import { documentFile } from '@htp/test-kit';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.signIn('hospital-officer', 'unit');
});
afterAll(() => stage?.close());

const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const sheet = (name: string) => page.getByRole('region', { name });

/** What the QR codes in a picture say. */
async function scanned(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the page of one’s own unit', () => {
  it('shows the unit, and lets its officer change how it is reached', async () => {
    await sheet('单位信息').getByText(DEMO_HOSPITAL).waitFor();
    await stage.look(page, 'own-unit');
    await stage.picture(page, 'own-unit');
    await page.getByRole('button', { name: '编辑联系信息' }).click();
    const dialog = page.getByRole('dialog', { name: '编辑联系信息' });
    await dialog.getByLabel('地址').fill('武昌区样例路1号');
    await dialog.getByLabel('负责人姓名', { exact: true }).fill('钱院长');
    await dialog.getByLabel('负责人电话', { exact: true }).fill('12');
    await dialog.getByLabel('考试负责人姓名').fill('李考务');
    await dialog.getByLabel('考试负责人电话').fill('027-88886666');
    stage.expect(page, 422);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.locator('.el-form-item__error').waitFor();
    await stage.look(page, 'own-unit-edit');
    await dialog.getByLabel('负责人电话', { exact: true }).fill('13800001111');
    await dialog.getByRole('button', { name: '保存' }).click();
    await sheet('单位信息').getByText('钱院长 13800001111').waitFor();
    await sheet('变更历史').getByText('单位联系信息').first().waitFor();
  });

  it('shows a new code once; the poster’s QR code binds a candidate; leaving takes the code away', async () => {
    await page.getByRole('button', { name: '更换确认码' }).click();
    await stage.look(page, 'code-rotate');
    await page.getByRole('button', { name: '更换', exact: true }).click();
    const code = await page.getByLabel('新的单位确认码').innerText();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    await stage.look(page, 'code-shown');
    await stage.picture(page, 'unit-code');

    await page.getByRole('button', { name: '打印张贴页' }).click();
    const poster = page.getByRole('article', { name: '张贴页' });
    await poster.getByText(code).waitFor();
    await stage.look(page, 'poster');
    await stage.picture(page, 'unit-poster');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    const binding = readBindingLink((await scanned(await poster.screenshot())) ?? '');
    expect(binding?.code).toBe(code);
    await page.emulateMedia({ media: null });

    const candidate = await stage.journey.signInCandidate();
    await stage.journey.verify(candidate);
    await stage.app.http
      .put('/api/affiliation')
      .set(as(candidate))
      .send({ unitId: binding!.unitId, confirmationCode: binding!.code })
      .expect(200);

    await page.getByRole('link', { name: '人员管理' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await poster.waitFor();
    await page.getByRole('link', { name: '人员管理' }).click();
    await page.getByRole('button', { name: '已记下，离开' }).click();
    await heading('人员管理').waitFor();
    await page.goBack();
    await page.getByText('确认码已不再显示').waitFor();
    await stage.look(page, 'poster-gone');
  });
});

describe('what a unit asks the province for', () => {
  const proof = async () => ({
    name: '批文.jpg',
    mimeType: 'image/jpeg',
    buffer: await documentFile('professional-title-nurse.jpg'),
  });

  it('is a change, laid beside what is registered, and withdrawn', async () => {
    await page.getByRole('button', { name: '返回我的单位' }).click();
    await page.getByRole('button', { name: '申请变更' }).click();
    const drawer = page.getByRole('dialog', { name: '申请变更登记信息' });
    await drawer.getByLabel('单位名称').fill('江城样例中心医院');
    await drawer.locator('input[type=file]').setInputFiles(await proof());
    await drawer.getByText('批文.jpg').waitFor();
    await stage.look(page, 'unit-change');
    await drawer.getByRole('button', { name: '提交审核' }).click();
    const requests = sheet('变更与登记申请');
    await requests.getByText('待审核').waitFor();
    await requests.getByRole('button', { name: '江城样例中心医院' }).click();
    const details = page.getByRole('dialog', { name: /机构信息变更/ });
    await details.getByText('（有变更）').waitFor();
    await stage.look(page, 'unit-change-details');
    await details.getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await requests.getByText('已撤回').waitFor();
  });

  it('is a sub-unit, whose wrong fields say what is wrong, with a receipt shown once', async () => {
    await page.getByRole('button', { name: '登记下级单位' }).click();
    const drawer = page.getByRole('dialog', { name: '登记下级单位' });
    await drawer.getByLabel('单位名称').fill('江城样例医院东湖院区');
    await drawer.getByLabel('机构编码').fill('123');
    await drawer.getByRole('combobox', { name: '机构类别' }).fill('综合医院');
    await page.getByRole('option', { name: '综合医院（A100）' }).click();
    await drawer.getByRole('combobox', { name: '行政区划' }).fill('武昌区');
    await page.getByRole('option', { name: '武汉市武昌区（420106）' }).click();
    await drawer.getByLabel('地址').fill('东湖路1号');
    await drawer.getByLabel('负责人姓名', { exact: true }).fill('钱院长');
    await drawer.getByLabel('负责人电话', { exact: true }).fill('13800001111');
    await drawer.getByLabel('考试负责人姓名').fill('李考务');
    await drawer.getByLabel('考试负责人电话').fill('027-88886666');
    await drawer.getByLabel('考试负责人登录用户名').fill('donghu-officer');
    await drawer.locator('input[type=file]').setInputFiles(await proof());
    await drawer.getByText('批文.jpg').waitFor();
    stage.expect(page, 422);
    await drawer.getByRole('button', { name: '提交审核' }).click();
    await drawer.locator('.el-form-item__error').first().waitFor();
    await stage.look(page, 'sub-unit-wrong');
    await drawer.getByLabel('机构编码').fill(freshCode());
    await drawer.getByRole('button', { name: '提交审核' }).click();
    const receipt = page.getByRole('dialog', { name: '已提交下级单位登记' });
    await receipt.getByText(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/).waitFor();
    await stage.look(page, 'sub-unit-receipt');
    await receipt.getByRole('button', { name: '已记下，关闭' }).click();
    await sheet('变更与登记申请').getByRole('button', { name: '江城样例医院东湖院区' }).waitFor();
  });
});

describe('an officer of a unit above others', () => {
  it('chooses which of them to see', async () => {
    const above = await stage.signIn('district-officer', 'unit');
    await above.getByRole('region', { name: '单位信息' }).getByText(DEMO_DISTRICT).waitFor();
    await above.getByRole('combobox', { name: '选择单位' }).fill('江城样例医院');
    await above.getByRole('option', { name: DEMO_HOSPITAL }).click();
    await above.getByRole('region', { name: '单位信息' }).getByText('124201062026020423').waitFor();
    await stage.look(above, 'unit-of-above');
    await above.getByRole('link', { name: '人员管理' }).click();
    await above.getByRole('heading', { name: DEMO_HOSPITAL }).waitFor();
  });
});
