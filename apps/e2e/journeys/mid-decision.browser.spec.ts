import { as, StaffDesk } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const OFFICER = 'hospital-officer';
const REMARK = '毕业证书第二页缺失，请补充完整后重新提交';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Ends every session of this member of staff, as an administrator does who has seen something strange. */
async function endSessionsOf(userName: string): Promise<void> {
  const admin = await stage.journey.signInStaff('system-admin');
  const { body } = await stage.app.http.get(`/api/staff?name=${userName}`).set(as(admin)).expect(200);
  await stage.app.http.delete(`/api/staff/${body.items[0].accountId}/sessions`).set(as(admin)).expect(204);
}

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
  await dialog.getByLabel('密码', { exact: true }).fill(`demo-${OFFICER}-2026`);
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.getByLabel('动态验证码').fill((await StaffDesk.of(stage.app, OFFICER).nextCode())!);
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('a session that ends in the middle of a decision', () => {
  it('costs the reviewer nothing of what is written: it is kept as soon as he has signed in again', async () => {
    const nurse = await stage.journey.readyNurse();
    const { id } = await stage.steps.submitted(nurse, await stage.journey.publishSeason());
    const page = await stage.signIn(OFFICER, `declarations/${id}`);
    await page.getByRole('button', { name: '受理' }).click();
    await page.getByRole('button', { name: '有问题' }).click();
    await page.getByRole('combobox', { name: '原因' }).click();
    await page.getByRole('option').first().click();
    stage.expect(page, 401);
    await endSessionsOf(OFFICER);
    await page.getByLabel('说明').fill(REMARK);
    await signInAgain(page);
    await page.getByText('草稿已保存').waitFor();
    await expect.poll(() => page.getByLabel('说明').inputValue()).toBe(REMARK);
    const judged = page.waitForResponse((answer) => answer.url().includes(`/declarations/${id}/sections/`));
    await page.getByRole('button', { name: '保存问题' }).click();
    expect((await judged).status()).toBeLessThan(300);
  });
});
