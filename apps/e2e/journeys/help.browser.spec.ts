import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('the manual', () => {
  it('is open to whoever cannot sign in, with its pictures', async () => {
    const page = await stage.visit('sign-in');
    await page.getByRole('link', { name: '登录与账号安全帮助' }).click();
    await page.getByRole('heading', { level: 1, name: '登录与账号安全' }).waitFor();
    const picture = page.getByRole('img', { name: '绑定身份验证器' });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(1000);
    await page.getByRole('link', { name: '返回登录' }).waitFor();
    await stage.look(page, 'help-open');
  });

  it('opens at the chapter of the page that one comes from, and shows the way in it', async () => {
    const page = await stage.signIn('auditor', 'account');
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    await page.getByRole('link', { name: '帮助' }).click();
    const contents = page.getByRole('navigation', { name: '手册目录' });
    await contents.getByRole('link', { name: '登录与账号安全' }).waitFor();
    await contents.getByRole('link', { name: '更换手机' }).click();
    await expect
      .poll(() =>
        page
          .getByRole('heading', { name: '更换手机' })
          .evaluate((heading) => heading.getBoundingClientRect().top),
      )
      .toBeLessThan(768);
    expect(decodeURI(new URL(page.url()).pathname)).toBe('/admin/help/shared/登录与账号安全');
    await stage.look(page, 'help-chapter');
  });

  it('says so where there is no such chapter', async () => {
    const page = await stage.visit('help/officer/none');
    await page.getByText('手册中没有这一章').waitFor();
    await stage.look(page, 'help-absent');
  });
});
