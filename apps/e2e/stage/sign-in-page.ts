import type { Page } from 'playwright-core';

/** The first step of signing in. */
export async function enterPassword(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** The second step; waits until the page that was asked for is there. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('动态验证码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'));
}
