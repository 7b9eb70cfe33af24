import {
  MessageIntake,
  MessageSender,
  type ReadyCandidate,
  Simulators,
  type SignedIn,
} from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const NURSE = 'nurse';

let stage: Stage;
let nurse: ReadyCandidate;
let officer: SignedIn;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse(NURSE);
  officer = await stage.journey.signInStaff('hospital-officer');
  page = await stage.signInCandidate(NURSE);
  await page.getByText('消息', { exact: true }).click();
});
afterAll(() => stage?.close());

/** What the jobs do every few seconds. */
async function deliver(): Promise<void> {
  await stage.app.get(MessageIntake).advance();
  await stage.app.get(MessageSender).advance();
}
const agree = () =>
  stage.app.http
    .post('/api/messages/agreements')
    .set({ Authorization: `Bearer ${nurse.accessToken}`, 'Idempotency-Key': crypto.randomUUID() })
    .send({ answers: [{ topic: 'review_result', accepted: true }] })
    .expect(200);
const returned = async () => {
  const { id } = await stage.steps.submitted(nurse, await stage.journey.publishSeason());
  await stage.steps.returnSection(officer, id, 'education', '2026-12-10');
  await deliver();
  return id;
};
/** Away and back: the list is asked for anew. */
async function comeBack(): Promise<void> {
  if (!page.url().includes('messages-page')) await page.goBack();
  await page.getByText('记录', { exact: true }).click();
  await page.getByText('消息', { exact: true }).click();
}
const message = (title: string) => page.getByRole('button').filter({ hasText: title }).first();

describe('消息', () => {
  it('says that there is none yet, and that WeChat reminds in the mini-program only', async () => {
    await page.getByText('还没有消息').waitFor();
    await page.getByText('请使用微信小程序').waitFor();
    await stage.lookAtPhone(page, 'client-messages-empty');
  });

  it('tells of a decision over WeChat too, and the tap there opens the page that it is about', async () => {
    await agree();
    const id = await returned();
    const sent = stage.app.get(Simulators).wechat!.messages.at(-1);
    expect(sent).toMatchObject({ data: { phrase2: { value: '退回修改' } } });
    await comeBack();
    await message('单位退回修改').getByText('微信提醒：已发送').waitFor();
    await message('单位退回修改').getByText('未读').waitFor();
    await page.getByText('2条未读').waitFor();
    await stage.lookAtPhone(page, 'client-messages');
    await stage.phonePicture(page, 'candidate-messages');
    // The path that WeChat opens is the one that the tap in the inbox opens: a page of this client, of this declaration.
    await message('单位退回修改').click();
    await page.waitForURL(stage.clientAddress(sent!.page!));
    expect(sent!.page).toContain(id);
    await page.getByText('图片不清晰，请重新上传').first().waitFor();
  });

  it('counts what is unread, and marks all of it as read', async () => {
    await comeBack();
    await page.getByText('1条未读').waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('1条未读').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('未读', { exact: true }).count()).toBe(0);
  });

  it('says what WeChat did not get, for want of an agreement', async () => {
    await returned();
    await comeBack();
    await message('单位退回修改').getByText('微信提醒：未授权接收').waitFor();
  });

  it('goes on with 加载更多', async () => {
    for (let round = 0; round < 9; round++) await returned();
    await comeBack();
    const all = page.getByRole('button').filter({ hasText: /申报已提交|退回修改/ });
    await expect.poll(() => all.count()).toBe(20);
    await page.getByRole('button', { name: '加载更多' }).click();
    await expect.poll(() => all.count()).toBe(22);
    await page.getByText('没有更多了').waitFor();
  });
});
