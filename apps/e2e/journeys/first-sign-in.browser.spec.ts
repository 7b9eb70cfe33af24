import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { as, Authenticator } from '@htp/api/testing';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { enterPassword } from '../stage/sign-in-page.ts';

const NEW_PASSWORD = 'violet harbour in the morning';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

interface Created {
  readonly userName: string;
  readonly initialPassword: string;
}

/** Somebody whom the system administrator has just given an account. */
async function newcomer(): Promise<Created> {
  const admin = await stage.journey.signInStaff('system-admin');
  const { body } = await stage.app.http
    .post('/api/staff')
    .set({ ...as(admin), 'Idempotency-Key': randomUUID() })
    .send({ userName: 'new.lead', displayName: '钱主任', grants: [{ role: 'provincial_lead' }] })
    .expect(201);
  return body as Created;
}

/** What a phone reads when it is held before the page. */
async function scanned(page: Page): Promise<string | undefined> {
  const picture = sharp(await page.getByRole('img', { name: '二维码' }).screenshot());
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const type = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).fill(value);

describe('the first sign-in', () => {
  it('leads through password, authenticator and recovery codes, and to nothing else before', async () => {
    const { userName, initialPassword } = await newcomer();
    const page = await stage.visit('account');
    await enterPassword(page, userName, initialPassword);
    await page.waitForURL('**/setup?next=/account');
    await stage.look(page, 'setup-password');
    await stage.picture(page, 'setup-password');

    await type(page, '初始密码', 'not-the-initial-one');
    await type(page, '新密码', 'short');
    await type(page, '再次输入新密码', 'shorter');
    await press(page, '修改密码');
    await page.getByText('两次输入的新密码不一致').waitFor();
    await type(page, '再次输入新密码', 'short');
    stage.expect(page, 401);
    await press(page, '修改密码');
    await page.getByText('初始密码不正确').waitFor();
    await type(page, '初始密码', initialPassword);
    stage.expect(page, 422);
    await press(page, '修改密码');
    await page.getByText('至少 12 个字符', { exact: true }).waitFor();
    await stage.look(page, 'setup-password-wrong');
    await type(page, '新密码', NEW_PASSWORD);
    await type(page, '再次输入新密码', NEW_PASSWORD);
    await press(page, '修改密码');

    const uri = await expect
      .poll(() => scanned(page))
      .toMatch(/^otpauth:\/\/totp\//)
      .then(() => scanned(page));
    const secret = new URL(uri!).searchParams.get('secret')!;
    expect((await page.locator('code').textContent())?.replaceAll(' ', '')).toBe(secret);
    await stage.look(page, 'setup-authenticator');
    await stage.picture(page, 'setup-authenticator');
    await page.goto(stage.address());
    await page.waitForURL('**/setup?next=/');
    await page.goto(stage.address('account'));
    await page.waitForURL('**/setup?next=/account');

    const again = new URL(
      (await expect
        .poll(() => scanned(page))
        .toBeTruthy()
        .then(() => scanned(page)))!,
    );
    const authenticator = new Authenticator(again.searchParams.get('secret')!);
    await type(page, '动态验证码', '000000');
    stage.expect(page, 401);
    await press(page, '确认绑定');
    await page.getByText('验证码不正确').waitFor();
    const code = authenticator.nextCode(await stage.app.clock.now(), true)!;
    await type(page, '动态验证码', code);
    await press(page, '确认绑定');

    await page.getByText('恢复码只显示这一次').waitFor();
    const codes = await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').allTextContents();
    expect(new Set(codes).size).toBe(10);
    await stage.look(page, 'setup-recovery-codes');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载为文本文件')]);
    const file = await text(await download.createReadStream());
    for (const one of codes) expect(file).toContain(one.trim());
    await expect.poll(() => page.getByRole('button', { name: '完成' }).isDisabled()).toBe(true);
    await page.getByText('我已妥善保存这些恢复码').click();
    await press(page, '完成');

    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    await page.getByText('考区负责人').first().waitFor();
    await page.getByText('当前设备').waitFor();
    await stage.look(page, 'my-account');
    await stage.picture(page, 'my-account');
  });
});
