import { as } from '@htp/api/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SIZES, type Stage } from '../index.ts';
import { enterPassword } from '../stage/sign-in-page.ts';

const SMALL = { sizes: SIZES.slice(0, 1) };
const USER = 'zheng.kaowu';

let stage: Stage;
let page: Page;
/** As it was shown, once. */
let password: string;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.signIn('system-admin', 'staff');
});
afterAll(() => stage?.close());

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true });
const press = (name: string | RegExp, within?: Page | Locator) => button(name, within).click();
const said = (text: string) => page.getByText(text).first().waitFor();
/** Agrees to what is asked. */
const agree = (act: string) => press(act, page.getByRole('dialog').last());

/** By keyboard, as selects of Element Plus are opened. */
async function choose(select: Locator, option: string): Promise<void> {
  await select.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).locator('visible=true').click();
}
const roles = (within: Page | Locator = page) => within.getByRole('combobox', { name: '角色', exact: true });

describe('an account of staff', () => {
  it('is found by the beginning of a name, by role and by unit', async () => {
    await page.getByRole('link', { name: '孙主任' }).waitFor();
    await stage.look(page, 'staff/list');
    await stage.picture(page, 'staff-list');
    await page.getByLabel('姓名或用户名的开头').fill('hos');
    await page.getByRole('link', { name: '孙主任' }).waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '单位考试负责人（江城样例医院）' }).waitFor();
    await choose(roles(), '审计员');
    await said('没有符合条件的账号');
    await stage.look(page, 'staff/empty', SMALL);
  });

  it('is made with its first roles, unless they may not come together, and its password is shown once', async () => {
    await press('新建账号');
    await page.getByLabel('姓名', { exact: true }).fill('郑考务');
    await page.getByLabel('用户名').fill('郑');
    await page.getByRole('combobox', { name: '单位（含下级单位）' }).pressSequentially('江城样例');
    await page
      .getByRole('option', { name: /江城样例医院/ })
      .first()
      .click();
    stage.expect(page, 400, 409);
    await press('创建账号');
    await said('格式不正确，请核对');
    await page.locator('input:focus').and(page.getByLabel('用户名')).waitFor();
    await stage.look(page, 'staff/new-wrong', SMALL);
    await page.getByLabel('用户名').fill(USER);
    await press('添加角色');
    await choose(roles().nth(1), '审计员');
    stage.expect(page, 409);
    await press('创建账号');
    await said('系统管理员、审计员与审核人员须由不同的人担任');
    await press('去掉第2个角色');
    await stage.picture(page, 'staff-new');
    await press('创建账号');
    await said('初始密码只显示这一次');
    await stage.look(page, 'staff/password');
    password = (await page.getByRole('definition').locator('code').nth(1).textContent()) ?? '';
    expect(password.length).toBeGreaterThan(15);
    await press('已记下，不再显示');
    await page.getByRole('heading', { name: '郑考务', exact: true }).waitFor();
    await page.getByText(password).waitFor({ state: 'detached' });
  });

  it('is used by its owner with that password, and the administrator sees where and can end it', async () => {
    const owner = await stage.visit('sign-in');
    await enterPassword(owner, USER, password);
    await owner.getByText('修改初始密码').first().waitFor();
    await page.getByRole('link', { name: '账号与角色', exact: true }).click();
    await page.getByRole('link', { name: '郑考务' }).click();
    await button(/^退出 /).waitFor();
    await stage.look(page, 'staff/account');
    await stage.picture(page, 'staff-account');
    await press(/^退出 /);
    await agree('退出这个登录');
    await said('目前没有登录');
    await owner.close();
  });
});

describe('the roles of an account', () => {
  it('are refused where one person may not hold both, and given otherwise', async () => {
    await press('授予角色');
    const granting = page.getByRole('dialog', { name: '为郑考务授予角色' });
    await choose(roles(granting), '系统管理员');
    stage.expect(page, 409);
    await press('授予角色', granting);
    await granting.getByText('角色不能兼任').waitFor();
    await stage.look(page, 'staff/duties', SMALL);
    await choose(roles(granting), '考点审核员');
    await choose(granting.getByRole('combobox', { name: '考点', exact: true }), '武汉市');
    await press('授予角色', granting);
    await page.getByRole('cell', { name: '武汉市', exact: true }).waitFor();
  });

  it('are taken away after saying whose and what', async () => {
    await press('收回 考点审核员（武汉市）');
    await said('郑考务（zheng.kaowu）将立即不能再以“考点审核员（武汉市）”办理任何事项。');
    await stage.look(page, 'staff/revoke', SMALL);
    await agree('收回角色');
    await page.getByRole('cell', { name: '武汉市', exact: true }).waitFor({ state: 'detached' });
  });

  it('and nothing else are one’s own to change', async () => {
    await page.getByRole('link', { name: '账号与角色', exact: true }).click();
    await page.getByRole('link', { name: '周管理' }).click();
    await said('不能管理本人的账号，请由其他系统管理员办理。');
    for (const name of ['停用账号', '授予角色', '重置密码', '修改姓名'])
      expect(await button(name).count()).toBe(0);
    await stage.look(page, 'staff/own', SMALL);
  });
});

describe('an administrator', () => {
  it('resets a password, renames, disables and enables, each told to whom', async () => {
    await page.getByRole('link', { name: '账号与角色', exact: true }).click();
    await page.getByRole('link', { name: '郑考务' }).click();
    await press('修改姓名');
    await page.getByRole('dialog').getByLabel('姓名').fill('郑小考');
    await press('修改姓名', page.getByRole('dialog'));
    await page.getByRole('heading', { name: '郑小考' }).waitFor();
    await press('重置密码');
    await said('郑小考（zheng.kaowu）原密码立即失效');
    await agree('重置密码');
    await said('初始密码只显示这一次');
    await press('停用账号');
    await agree('停用账号');
    await page.getByText('已停用', { exact: true }).waitFor();
    await press('启用账号');
    await agree('启用账号');
    await page.getByText('未改初始密码', { exact: true }).waitFor();
    const admin = await stage.journey.signInStaff('system-admin');
    const { body } = await stage.app.http.get('/api/staff').query({ name: USER }).set(as(admin)).expect(200);
    expect(body.items).toMatchObject([{ displayName: '郑小考', disabledAt: null, initialPassword: true }]);
  });
});
