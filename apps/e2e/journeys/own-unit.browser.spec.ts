import { as, DEMO_HOSPITAL } from '@htp/api/testing';
import { readBindingLink } from '@htp/domain';
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
