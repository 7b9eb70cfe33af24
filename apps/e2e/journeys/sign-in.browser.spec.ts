import { StaffDesk } from '@htp/api/testing';
import { CLIENT_PROBLEM_TEXTS } from '@htp/wording';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(() => stage.setTime(NOON));

const typed = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
};
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

describe('signing in', () => {
  it('asks for the password, then for the code, and keeps the session over a reload and in another tab', async () => {
    const page = await stage.visit();
    await page.waitForURL('**/sign-in?next=/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('user-name');
    await stage.look(page, 'sign-in');
    await stage.picture(page, 'sign-in');
    await press(page, '登录');
    await page.getByText('请填写用户名').waitFor();
    await typed(page, { 用户名: 'auditor', 密码: 'wrong-password-1' });
    stage.expect(page, 401);
    await press(page, '登录');
    await page.getByText('用户名或密码错误').waitFor();
    await stage.look(page, 'sign-in-wrong');

    await typed(page, { 密码: 'demo-auditor-2026' });
    stage.expect(page, 401);
    await press(page, '登录');
    await page.getByLabel('动态验证码').fill('000000');
    await stage.look(page, 'sign-in-code');
    stage.expect(page, 401);
    await press(page, '登录');
    await page.getByText('动态验证码错误').waitFor();
    await typed(page, { 动态验证码: (await StaffDesk.of(stage.app, 'auditor').nextCode())! });
    await press(page, '登录');
    await page.getByText('审计员').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(kept).not.toMatch(/[\w-]{40}/);
    await page.reload();
    await page.getByText('审计员').waitFor();
    const tab = await page.context().newPage();
    await tab.goto(stage.address());
    await tab.getByText('审计员').waitFor();
    await stage.look(tab, 'signed-in');
  });

  it('takes a recovery code where the phone is not at hand, and says when nothing answers', async () => {
    const page = await stage.visit('sign-in');
    await typed(page, { 用户名: 'province-lead', 密码: 'demo-province-lead-2026' });
    stage.expect(page, 'offline');
    await page.context().setOffline(true);
    await press(page, '登录');
    await page.getByText(CLIENT_PROBLEM_TEXTS.unreachable.title).waitFor();
    await page.context().setOffline(false);
    await stage.look(page, 'sign-in-offline');
    stage.expect(page, 401);
    await press(page, '登录');
    await press(page, '使用恢复码');
    await typed(page, { 恢复码: 'AAAA-AAAA-AAAA' });
    await stage.look(page, 'sign-in-recovery');
    stage.expect(page, 401);
    await press(page, '登录');
    await page.getByText('动态验证码错误').waitFor();
    await press(page, '返回上一步');
    await expect.poll(() => page.getByLabel('用户名').inputValue()).toBe('province-lead');
  });

  it('says until when it waits after too many failures, and takes the next try then', async () => {
    const page = await stage.visit('sign-in');
    await typed(page, { 用户名: 'nobody.at.all', 密码: 'wrong-password-1' });
    for (let tried = 0; tried < 5; tried++) {
      stage.expect(page, 401);
      const answer = page.waitForResponse('**/api/sessions/browser');
      await press(page, '登录');
      await answer;
      await expect.poll(() => page.getByRole('button', { name: '登录' }).isEnabled()).toBe(true);
    }
    stage.expect(page, 429);
    await press(page, '登录');
    await page.getByText(/^12:0\d$/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '登录' }).isDisabled()).toBe(true);
    await stage.look(page, 'sign-in-locked');
    await stage.setTime(new Date(NOON.getTime() + 180_000));
    await expect.poll(() => page.getByRole('button', { name: '登录' }).isEnabled()).toBe(true);
  });
});
