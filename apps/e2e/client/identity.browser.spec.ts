import { idCardLabel, idCardPicture } from '@htp/test-kit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses a photograph of the samples, and looks at what is said of it. */
async function choose(page: Page, label: string, sample: string): Promise<void> {
  await button(page, label).first().click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, '从相册选择').click(),
  ]);
  await chooser.setFiles({
    name: `${sample}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await idCardPicture(sample),
  });
}

describe('实名认证', () => {
  it('leads by 信息填写 and 证件扫描 to 认证成功', async () => {
    const page = await stage.signInCandidate('xiahou');
    await page.getByText('前往认证').click();
    await page.getByText('今日还可自动核验3次').waitFor();
    await stage.lookAtPhone(page, 'client-identity');
    await button(page, '身份证（自动核验）').click();
    const { name, number } = await idCardLabel('front-easy-1');
    await page.getByLabel('真实姓名').fill(name);
    await page.getByLabel('证件编号').fill(number);
    await stage.lookAtPhone(page, 'client-identity-details');
    await button(page, '下一步').click();
    await page.getByText('1、请用户严格按照示例要求进行证件拍照').waitFor();
    await stage.lookAtPhone(page, 'client-identity-scan');
    await button(page, '拍摄身份证正面（人像面）').first().click();
    await page.getByText('这里不能直接打开相机').waitFor();
    await stage.lookAtPhone(page, 'client-identity-camera-absent');
    await page.goBack();
    await choose(page, '拍摄身份证正面（人像面）', 'front-easy-1');
    await button(page, '使用这张照片').waitFor();
    await stage.lookAtPhone(page, 'client-identity-review');
    await button(page, '使用这张照片').click();
    await choose(page, '拍摄身份证反面（国徽面）', 'back-good-1');
    await button(page, '使用这张照片').click();
    await stage.lookAtPhone(page, 'client-identity-scan-ready');
    await button(page, '提交认证').click();
    await page.getByText('认证成功', { exact: true }).last().waitFor();
    await stage.lookAtPhone(page, 'client-identity-verified');
    expect(page.url()).toContain('result-page');
  });
});
