import { as, StaffDesk } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../stage/stage.ts';
import { told } from '../stage/told.ts';

const MINUTE = 60_000;
const CURRENT = 'a password that was typed';
const NEW_PASSWORD = 'violet harbour in the morning';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(() => stage.setTime(NOON));

const minutesLater = (minutes: number) => stage.setTime(new Date(NOON.getTime() + minutes * MINUTE));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const lapsed = (page: Page) => page.getByRole('dialog', { name: '登录已失效，请重新登录' });

/** Somebody who is changing his password: typed, and not yet sent. */
async function typing(userName: string, current = CURRENT): Promise<Page> {
  const page = await stage.signIn(userName, 'account');
  await press(page, '修改密码');
  await type(page, '当前密码', current);
  await type(page, '新密码', NEW_PASSWORD);
  await type(page, '再次输入新密码', NEW_PASSWORD);
  // However long that took: the minutes that pass without a sign of him are counted from here.
  await stage.setTime(NOON);
  await page.keyboard.press('Shift');
  return page;
}

async function signInAgain(page: Page, userName: string): Promise<void> {
  const dialog = lapsed(page);
  await dialog.getByLabel('密码', { exact: true }).fill(`demo-${userName}-2026`);
  stage.expect(page, 401);
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.getByLabel('动态验证码').fill((await StaffDesk.of(stage.app, userName).nextCode())!);
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('nobody at the desk', () => {
  it('is asked two minutes before the end, and whoever says so goes on', async () => {
    const page = await typing('wuhan-reviewer');
    await minutesLater(28.2);
    const warning = page.getByRole('dialog', { name: '您还在使用吗？' });
    await warning.getByText(/1:\d\d/).waitFor();
    await stage.look(page, 'idle-warning');
    await warning.getByRole('button', { name: '继续使用' }).click();
    await warning.waitFor({ state: 'hidden' });
    await minutesLater(50);
    expect(await lapsed(page).isVisible()).toBe(false);
    await expect.poll(() => page.getByLabel('新密码', { exact: true }).inputValue()).toBe(NEW_PASSWORD);
  });

  it('is signed out, and finds everything as it was after signing in again', async () => {
    const page = await typing('province-reviewer');
    const other = await stage.signIn('province-reviewer');
    await other.getByText('考区审核员').waitFor();
    await minutesLater(35);
    await lapsed(page).waitFor();
    await lapsed(other).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('password');
    await stage.look(page, 'session-lapsed');
    await stage.picture(page, 'session-lapsed');
    const open = await stage.app.database.asOwner(
      `SELECT 1 FROM session s JOIN staff_account a USING (account_id)
       WHERE a.user_name = 'province-reviewer' AND s.ended_at IS NULL`,
    );
    expect(open).toEqual([]);
    await signInAgain(page, 'province-reviewer');
    await lapsed(other).waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByLabel('新密码', { exact: true }).inputValue()).toBe(NEW_PASSWORD);
    await expect.poll(() => page.getByLabel('当前密码', { exact: true }).inputValue()).toBe(CURRENT);
  });
});

describe('a session that ends in the middle', () => {
  it('lets its owner sign in over the page, and what was pressed is then done', async () => {
    const page = await typing('province-lead', 'demo-province-lead-2026');
    const admin = await stage.journey.signInStaff('system-admin');
    const { items } = (await stage.app.http.get('/api/staff?name=province-lead').set(as(admin)).expect(200))
      .body;
    await stage.app.http.delete(`/api/staff/${items[0].accountId}/sessions`).set(as(admin)).expect(204);
    stage.expect(page, 401);
    await press(page, '修改密码');
    await lapsed(page).waitFor();
    await told(page, '密码已修改，其他设备上的登录已退出', () => signInAgain(page, 'province-lead'));
  });

  it('gives a page to nobody else: another account starts the app anew', async () => {
    const page = await typing('hospital-officer');
    const tab = await stage.signIn('hospital-officer');
    await tab.getByText('单位考试负责人').waitFor();
    await tab.getByRole('button', { name: '单位考试负责人' }).click();
    await tab.getByRole('menuitem', { name: '退出登录' }).click();
    await tab.waitForURL('**/sign-in');
    await lapsed(page).waitFor();
    await tab.getByLabel('用户名').fill('district-officer');
    await tab.getByLabel('密码', { exact: true }).fill('demo-district-officer-2026');
    stage.expect(tab, 401);
    await tab.getByRole('button', { name: '登录' }).click();
    await tab.getByLabel('动态验证码').fill((await StaffDesk.of(stage.app, 'district-officer').nextCode())!);
    await tab.getByRole('button', { name: '登录' }).click();
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL(stage.address());
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByLabel('新密码', { exact: true }).count()).toBe(0);
    expect(await lapsed(page).count()).toBe(0);
  });
});

describe('the list of sessions', () => {
  it('shows where the account is signed in, and ends what is not its owner', async () => {
    const page = await stage.signIn('auditor', 'account');
    await page.getByText('当前设备').waitFor();
    await stage.setTime(new Date(NOON.getTime() + MINUTE / 2));
    await StaffDesk.of(stage.app, 'auditor').signIn('demo-auditor-2026');
    await page.reload();
    await press(page, '退出该设备：其他客户端 · 其他设备');
    await told(page, '已退出该设备上的登录', () => press(page, '退出该设备'));
    await expect.poll(() => page.getByRole('button', { name: '退出其他所有设备' }).isDisabled()).toBe(true);
    await stage.look(page, 'sessions');
  });
});
