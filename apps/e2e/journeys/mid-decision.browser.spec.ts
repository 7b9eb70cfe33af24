import { setTimeout as sleep } from 'node:timers/promises';
import { as, type ReadyCandidate, StaffDesk } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const OFFICER = 'hospital-officer';
const REMARK = '毕业证书第二页缺失，请补充完整后重新提交';

/** More than typing rests before it is saved. */
const ON_ITS_WAY_MS = 2_000;

let stage: Stage;
let nurse: ReadyCandidate;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
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

describe('a decision that is long on its way', () => {
  it('has no draft sent after it, which would be refused', async () => {
    const { id } = await stage.steps.submitted(nurse, await stage.journey.publishSeason());
    await stage.steps.acceptAll(await stage.journey.signInStaff(OFFICER), id);
    const page = await stage.signIn(OFFICER, `declarations/${id}`);
    const saved: number[] = [];
    page.on('response', (answer) => answer.url().endsWith(`/${id}/note`) && saved.push(answer.status()));
    await page.route(`**/declarations/${id}/decision`, async (route) => {
      const response = await route.fetch();
      await sleep(ON_ITS_WAY_MS);
      await route.fulfill({ response });
    });
    await page.getByRole('navigation', { name: '申报内容' }).waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '作出决定' });
    for (const choice of ['退回修改', '审核通过'])
      await dialog.getByRole('radio', { name: choice }).check({ force: true });
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await stage.steps.get(nurse, id)).body.stage).toBe('province');
    expect(saved).toEqual([200]);
    await stage.atRest(page);
    await stage.look(page, 'decided');
  });
});
