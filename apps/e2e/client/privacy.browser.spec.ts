import { ManualReviewSteps } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let page: Page;
const SETTINGS = 'features/privacy/settings-page';

beforeAll(async () => {
  stage = await openStage();
  page = await stage.signInCandidate('private', SETTINGS);
});
afterAll(() => stage?.close());

const open = (name: string | RegExp) => page.getByRole('link', { name }).click();

describe('设置与隐私', () => {
  it('says what is kept, why and for how long, and what was agreed to', async () => {
    await page.getByText(/您于.*同意了2026-12版/).waitFor();
    await stage.lookAtPhone(page, 'client-settings');
    await stage.phonePicture(page, 'candidate-settings');
    await open(/平台保存的信息/);
    await page.getByText('身份证件照片').waitFor();
    await stage.lookAtPhone(page, 'client-kept-data');
    await page.goBack();
  });

  it('says who has read what, where each thing is corrected, and lets the consent to pictures be withdrawn', async () => {
    await open(/谁看过我的信息/);
    await page.getByText('还没有人查看过您的信息').waitFor();
    await stage.lookAtPhone(page, 'client-data-reads');
    await page.goBack();
    await open(/更正信息/);
    await page.getByText('委平台提供的证书信息').waitFor();
    await stage.lookAtPhone(page, 'client-rectification');
    await page.goBack();
    await open(/证件信息的单独同意/);
    await page.getByRole('button', { name: '不同意' }).waitFor();
    await stage.phonePicture(page, 'candidate-picture-consent');
    await page.getByRole('button', { name: '不同意' }).click();
    await page.getByText('您没有同意').waitFor();
    await stage.lookAtPhone(page, 'client-picture-consent');
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByRole('button', { name: '撤回同意' }).click();
    // The page's own button has the same word.
    await page.locator('.uni-modal__btn', { hasText: '撤回同意' }).click();
    await page.getByRole('button', { name: '同意并继续' }).waitFor();
    await page.goBack();
  });

  it('shows the devices that are signed in, and signs the others out', async () => {
    await stage.journey.signInCandidate('private');
    await open(/登录设备/);
    await page.getByText('本设备').waitFor();
    await stage.lookAtPhone(page, 'client-devices');
    await page.getByRole('button', { name: '退出其他设备' }).click();
    await page.getByText('退出', { exact: true }).click();
    await page.getByText('您只在本设备上登录。').waitFor();
    await page.goBack();
  });

  it('gives all that is kept as a workbook, and as an archive', async () => {
    await open(/导出我的数据/);
    await page.getByText('请妥善保管').waitFor();
    for (const [name, file] of [
      ['导出表格', 'my-data.xlsx'],
      ['导出压缩包', 'my-data.zip'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      await page.getByText(`文件名为 ${file}`).waitFor();
    }
    await stage.lookAtPhone(page, 'client-export');
    await stage.phonePicture(page, 'candidate-export');
    await page.goBack();
  });

  it('says what stands against a deletion', async () => {
    const waiting = await stage.journey.signInCandidate('waiting');
    await new ManualReviewSteps(stage.journey).pending(waiting);
    const other = await stage.signInCandidate('waiting', 'features/privacy/deletion-page');
    await other.getByText('您的实名认证正在人工审核').waitFor();
    await stage.lookAtPhone(other, 'client-deletion-refused');
  });

  it('deletes the account after the words were typed; the same WeChat is a newcomer then', async () => {
    await page.getByRole('button', { name: '注销账号' }).click();
    await page.getByText('注销后不能恢复').waitFor();
    const button = page.getByRole('button', { name: '注销账号' }).last();
    await stage.lookAtPhone(page, 'client-deletion');
    await stage.phonePicture(page, 'candidate-deletion');
    await page.getByRole('textbox', { name: '输入“注销账号”' }).fill('注销账号');
    await button.click();
    await page.getByText('注销凭证').waitFor();
    await stage.lookAtPhone(page, 'client-deletion-receipt');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('账号已注销').waitFor();
    await stage.lookAtPhone(page, 'client-deleted');
    await page.goto(stage.clientAddress(SETTINGS));
    await page.getByRole('button', { name: '微信授权登录' }).waitFor();
  });
});
