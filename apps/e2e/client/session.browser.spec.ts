import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const agree = (page: Page) => page.getByRole('checkbox', { name: '我已阅读并同意以下内容' }).click();
const leave = (page: Page) => page.getByRole('button', { name: '微信授权登录' }).click();

/** On the simulator's page. */
async function authorise(page: Page, name: string): Promise<void> {
  await page.getByLabel('或输入其他名字').fill(name);
  await page.getByRole('button', { name: '同意授权' }).click();
}

describe('微信授权登录', () => {
  it('asks for agreement first, goes to the page of WeChat, and back to where one was going', async () => {
    const page = await stage.openPhone();
    stage.expect(page, 401);
    await page.goto(stage.clientAddress('features/credentials/credentials-page'));
    await page.getByRole('button', { name: '微信授权登录' }).waitFor();
    await stage.lookAtPhone(page, 'client-sign-in');
    await stage.phonePicture(page, 'candidate-sign-in');

    await leave(page);
    await page.getByText('请先阅读并勾选同意').waitFor();
    await stage.lookAtPhone(page, 'client-sign-in-not-agreed');
    await page.getByRole('link', { name: '《隐私政策》' }).click();
    await page.getByText('一、我们处理哪些个人信息').waitFor();
    await stage.lookAtPhone(page, 'client-policy');
    await page.goBack();

    await agree(page);
    await leave(page);
    await page.getByText('不是真正的微信').waitFor();
    await stage.lookAtPhone(page, 'simulated-authorisation');
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByText('您没有同意微信授权').waitFor();
    await stage.lookAtPhone(page, 'client-sign-in-refused');

    await agree(page);
    await leave(page);
    await authorise(page, 'newcomer');
    await page.waitForURL('**/features/credentials/credentials-page');
    expect(page.url()).not.toMatch(/code|state/);
  });

  it('leads to 首页, with 前往认证, and goes on after a reload and in a second tab', async () => {
    const page = await stage.signInCandidate('new');
    await page.getByText('前往认证').waitFor();
    expect(await page.title()).toBe('卫生人才综合服务平台');
    await stage.lookAtPhone(page, 'client-home');
    await page.reload();
    await page.getByText('前往认证').waitFor();
    const [tab] = await Promise.all([stage.signInCandidate('new'), page.reload()]);
    for (const each of [tab, page]) await each.getByText('前往认证').waitFor();
    // The access token is in no storage, and the refresh token in none that a script reads.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/eyJ|token/i);
  });

  it('stays where one is when the session lapses, goes on there, and leads another person home', async () => {
    const EXPORT = 'features/privacy/export-page';
    const page = await stage.signInCandidate('lapsing', EXPORT);
    const lapse = async () => {
      // The page is there before its session is: one that ends before that has never been.
      await stage.atRest(page);
      await stage.app.database.asOwner(`UPDATE session SET ended_at = now(), end_reason = 'signed_out'`);
      stage.expect(page, 401);
      // Whatever the page asks by itself may have told it before.
      await page.getByRole('button', { name: '导出表格' }).dispatchEvent('click');
      await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    };
    await page.getByText('请妥善保管').waitFor();
    await lapse();
    await stage.lookAtPhone(page, 'client-lapsed');
    await leave(page);
    await authorise(page, 'lapsing');
    await page.waitForURL(`**/${EXPORT}`);
    await page.getByText('请妥善保管').waitFor();

    await lapse();
    await leave(page);
    await page.getByLabel('或输入其他名字').waitFor();
    await stage.journey.signInCandidate('another');
    await authorise(page, 'another');
    await page.getByText('前往认证').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
