import { bodyOf, type SignedIn } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';

const NURSE = 'typist';

let stage: Stage;
let session: SignedIn;
let id: string;
let page: Page;

interface Kept {
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  stage = await openStage();
  session = await stage.journey.signInCandidate(NURSE);
  await stage.journey.verify(session);
  id = await stage.journey.addCredential(session, 'education', { school: '武汉大学' });
  page = await openForm();
});
afterAll(() => stage?.close());

async function openForm(): Promise<Page> {
  const opened = await stage.signInCandidate(NURSE, `features/credentials/credential-page?id=${id}`);
  await opened.getByLabel('所学专业').waitFor();
  return opened;
}

const as = () => ({ Authorization: `Bearer ${session.accessToken}` });
const kept = () => bodyOf<Kept>(stage.journey.http.get(`/api/credentials/${id}`).set(as()).expect(200));
const major = () => page.getByLabel('所学专业');
const saved = () => page.getByText('已保存', { exact: true }).waitFor();
const onDevice = () =>
  page.evaluate(() => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('htp-unsent')));

async function onServer(field: string, value: string): Promise<void> {
  await expect.poll(async () => (await kept()).fields[field]).toBe(value);
}

/** Another device of the same person. */
async function typeElsewhere(fields: object): Promise<void> {
  const { version } = await kept();
  await stage.journey.http.patch(`/api/credentials/${id}`).set(as()).send({ version, fields }).expect(200);
}

describe('what is typed', () => {
  it('is on the server without another word, and no longer on the device', async () => {
    await major().fill('护理');
    await onServer('major', '护理');
    await saved();
    await expect.poll(onDevice).toEqual([]);
    await page.getByLabel('入学时间').fill('2015年9月1日');
    await onServer('enteredOn', '2015-09-01');
    await page.getByRole('button', { name: '从日历选择' }).first().click();
    const calendar = page.getByRole('dialog').filter({ hasText: '入学时间' });
    await calendar.getByText('2015').first().waitFor();
    await stage.lookAtPhone(page, 'client-field-date');
    await calendar.getByRole('button', { name: '完成' }).click();
    await expect.poll(() => calendar.evaluate((shown) => shown.contains(document.activeElement))).toBe(false);
    await expect.poll(() => page.getByRole('textbox', { name: '入学时间' }).inputValue()).toBe('2015-09-01');
  });

  it('is chosen from a list as well, and saved', async () => {
    await page.getByRole('button', { name: '学历层次' }).click();
    const list = page.getByRole('dialog', { name: '学历层次' });
    await list.getByText('大学专科').waitFor();
    await stage.lookAtPhone(page, 'client-field-choice');
    await list.getByText('大学专科').click();
    await page.getByRole('button', { name: '学历层次：大学专科' }).waitFor();
    await saved();
    await page.getByLabel('专业类型').getByText('非医学', { exact: true }).click();
    await onServer('majorType', 'non_medical');
    await stage.lookAtPhone(page, 'client-form');
  });

  it('that the server refuses is said at its field, and the others are saved', async () => {
    stage.expect(page, 422);
    await page.getByLabel('毕业时间').fill('2014-07-01');
    await page.getByText('应当晚于入学时间').waitFor();
    await page.getByText('有内容未保存，请更正标出的项目').waitFor();
    await stage.lookAtPhone(page, 'client-form-refused');
    stage.expect(page, 422);
    await page.getByLabel('毕业院校').fill('武汉科技大学');
    await onServer('school', '武汉科技大学');
    await page.getByLabel('毕业时间').fill('20180701');
    await onServer('graduatedOn', '2018-07-01');
    await saved();
  });
});

describe('a lost network', () => {
  it('keeps what is typed on the device, and sends it when it is back', async () => {
    stage.expect(page, 'offline');
    await page.context().setOffline(true);
    await major().fill('护理学');
    await page.getByText('未保存，将自动重试').waitFor();
    await stage.lookAtPhone(page, 'client-form-offline');
    expect(JSON.stringify(await onDevice())).toContain('护理学');
    stage.expect(page, 'offline');
    await page.context().setOffline(false);
    await saved();
    await onServer('major', '护理学');
  });

  it('loses nothing when the page is killed meanwhile', async () => {
    await page.context().setOffline(true);
    await major().fill('助产学');
    await expect.poll(async () => (await onDevice()).length).toBe(1);
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await openForm();
    await expect.poll(() => major().inputValue()).toBe('助产学');
    await saved();
    await onServer('major', '助产学');
    await expect.poll(onDevice).toEqual([]);
  });
});

describe('a second device', () => {
  it('is taken over, but not in a field that is typed in here: the person is told what it had', async () => {
    await typeElsewhere({ major: '中医护理', school: '湖北中医药大学' });
    stage.expect(page, 409);
    await major().fill('高级护理');
    await page.getByText('另一台设备上的“所学专业”是“中医护理”').waitFor();
    await onServer('major', '高级护理');
    await expect.poll(() => page.getByLabel('毕业院校').inputValue()).toBe('湖北中医药大学');
    await stage.lookAtPhone(page, 'client-form-second-device');
  });
});

describe('a session that ends while somebody types', () => {
  it('keeps everything: it is sent after signing in again', async () => {
    stage.expect(page, 401);
    await page.context().clearCookies();
    await stage.setTime(new Date(NOON.getTime() + 3_600_000));
    await major().fill('社区护理');
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor();
    await stage.lookAtPhone(page, 'client-form-session-ended');
    await dialog.getByRole('button', { name: '微信授权登录' }).click();
    await page.getByLabel('或输入其他名字').fill(NURSE);
    await page.getByRole('button', { name: '同意授权' }).click();
    await major().waitFor();
    await saved();
    await expect.poll(() => major().inputValue()).toBe('社区护理');
    await expect.poll(onDevice).toEqual([]);
  });
});
