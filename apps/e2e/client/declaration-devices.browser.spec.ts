import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { DeclaringNurse } from './declaring-nurse.ts';

let stage: Stage;
let nurse: DeclaringNurse;

beforeAll(async () => {
  stage = await openStage();
  nurse = await DeclaringNurse.on(stage, 'manyphones');
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const step = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
/** What the declaration says; a note beside it may come to name it too. */
const declared = (page: Page, value: string) =>
  page.locator('.declared-fact__value').getByText(value, { exact: true }).waitFor();
const saved = (page: Page) => page.getByText('已保存', { exact: true }).waitFor();
const SUBMISSION = '**/api/declarations/*/submission';

async function openDetails(id: string): Promise<Page> {
  const page = await nurse.open(`details-page?id=${id}`);
  await field(page, '国网网报号').waitFor();
  return page;
}

describe('two devices', () => {
  it('fill in different fields of one form, and neither loses any', async () => {
    const id = await nurse.bareDraft();
    const [phone, tablet] = [await openDetails(id), await openDetails(id)];
    await field(phone, '国网网报号').fill('420794436082');
    await saved(phone);
    // The tablet saves on a version that is no more: it is refused once, and sends again.
    stage.expect(tablet, 409);
    await field(tablet, '国网验证码').fill('37614003');
    await tablet.getByRole('radio', { name: '否' }).click();
    await expect
      .poll(() => nurse.details(id))
      .toMatchObject({
        registrationNumber: '420794436082',
        registrationCode: '376***03',
        residencyCertificate: false,
      });
    await saved(tablet);
    await expect.poll(() => field(tablet, '国网网报号').inputValue()).toBe('420794436082');
    await stage.lookAtPhone(tablet, 'client-details');
    await stage.phonePicture(tablet, 'candidate-details');
  });

  it('type in the same field: what was typed last stands, and the other value is said', async () => {
    const id = await nurse.bareDraft();
    const [phone, tablet] = [await openDetails(id), await openDetails(id)];
    await field(phone, '国网网报号').fill('111');
    await saved(phone);
    stage.expect(tablet, 409);
    await field(tablet, '国网网报号').fill('222');
    await tablet.getByText('另一台设备上的“国网网报号”是“111”').waitFor();
    await expect.poll(() => nurse.details(id)).toMatchObject({ registrationNumber: '222' });
    await stage.lookAtPhone(tablet, 'client-details-overruled');
  });

  it('confirm what is there now: a change elsewhere is shown before it is submitted', async () => {
    const id = await nurse.filledDraft();
    const page = await nurse.open(`confirm-page?id=${id}`);
    await declared(page, '420794436082');
    await nurse.save(id, { declaration_details: { registrationNumber: '555666777888' } });
    await page.getByRole('checkbox', { name: '我已阅读并承诺以上内容' }).click();
    stage.expect(page, 409);
    await button(page, '确定').click();
    await page.getByText('内容已被更新').waitFor();
    await declared(page, '555666777888');
    expect(await nurse.submissions(id)).toBe(0);
    await stage.lookAtPhone(page, 'client-confirm-stale');
    await button(page, '确定').click();
    await step(page, '提交成功');
    expect(await nurse.submissions(id)).toBe(1);
  });
});

describe('nothing typed is lost', () => {
  it('without a network: it is saved once there is one again', async () => {
    const id = await nurse.bareDraft();
    const page = await openDetails(id);
    await page.context().setOffline(true);
    onTestFinished(() => page.context().setOffline(false));
    stage.expect(page, 'offline');
    await field(page, '国网网报号').fill('420794436082');
    await page.getByText('当前没有网络').waitFor();
    await page.getByText('未保存，将自动重试').waitFor();
    await stage.lookAtPhone(page, 'client-details-offline');
    expect(await nurse.details(id)).toEqual({});
    stage.expect(page, 'offline');
    await page.context().setOffline(false);
    await saved(page);
    expect(await nurse.details(id)).toMatchObject({ registrationNumber: '420794436082' });
  });

  it('when the page is killed in mid form: the next one sends it, at 信息确认 too', async () => {
    const id = await nurse.bareDraft();
    const page = await openDetails(id);
    await page.context().setOffline(true);
    onTestFinished(() => page.context().setOffline(false));
    await field(page, '国网网报号').fill('420794436082');
    await page.getByText('未保存，将自动重试').waitFor();
    await page.close();
    expect(await nurse.details(id)).toEqual({});
    await page.context().setOffline(false);
    const next = await nurse.open(`confirm-page?id=${id}`);
    await declared(next, '420794436082');
    await expect.poll(() => nurse.details(id)).toMatchObject({ registrationNumber: '420794436082' });
  });
});

describe('a session that ends in mid form', () => {
  it('is said, and after signing in again what was typed is there and saved', async () => {
    const id = await nurse.bareDraft();
    const page = await openDetails(id);
    await page.context().clearCookies();
    await stage.setTime(new Date('2026-11-23T13:00:00+08:00'));
    await nurse.signInAgain();
    stage.expect(page, 401);
    await field(page, '国网网报号').fill('420794436082');
    await page.getByText('登录已过期').waitFor();
    await stage.lookAtPhone(page, 'client-details-lapsed');
    stage.expect(page, 401);
    await button(page, '微信授权登录').click();
    await page.getByLabel('或输入其他名字').fill('manyphones');
    await button(page, '同意授权').click();
    await field(page, '国网网报号').waitFor();
    await expect.poll(() => nurse.details(id)).toMatchObject({ registrationNumber: '420794436082' });
    await expect.poll(() => field(page, '国网网报号').inputValue()).toBe('420794436082');
  });
});

describe('one 确定 is one submission', () => {
  async function readyToConfirm(id: string): Promise<Page> {
    const page = await nurse.open(`confirm-page?id=${id}`);
    await page.getByRole('checkbox', { name: '我已阅读并承诺以上内容' }).click();
    return page;
  }

  /** @returns the keys by which submissions name themselves, as they are sent */
  function keysOf(page: Page): (string | undefined)[] {
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/submission')) keys.push(request.headers()['idempotency-key']);
    });
    return keys;
  }

  it('when the answer was lost, no other came, and it is tapped again', async () => {
    const id = await nurse.filledDraft();
    const page = await readyToConfirm(id);
    const keys = keysOf(page);
    await page.route(SUBMISSION, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.route(`**/api/declarations/${id}`, (route) => route.abort());
    await button(page, '确定').click();
    await page.getByText('暂时无法连接服务器').first().waitFor();
    expect(await nurse.submissions(id)).toBe(1);
    await page.unrouteAll();
    await button(page, '确定').click();
    await step(page, '提交成功');
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(await nurse.submissions(id)).toBe(1);
  });

  it('when it is tapped twice', async () => {
    const id = await nurse.filledDraft();
    const page = await readyToConfirm(id);
    const keys = keysOf(page);
    await button(page, '确定').dblclick();
    await step(page, '提交成功');
    expect(keys).toHaveLength(1);
    expect(await nurse.submissions(id)).toBe(1);
  });

  it('when the client is killed before the answer: the next one knows what became of it', async () => {
    const id = await nurse.filledDraft();
    const page = await readyToConfirm(id);
    const sent = Promise.withResolvers<void>();
    await page.route(SUBMISSION, async (route) => {
      await route.fetch();
      sent.resolve();
    });
    await button(page, '确定').click();
    await sent.promise;
    await page.close();
    const next = await nurse.open(`confirm-page?id=${id}`);
    await next.getByText('该申报已经提交').waitFor();
    await stage.lookAtPhone(next, 'client-confirm-submitted');
    expect(await nurse.submissions(id)).toBe(1);
  });

  it('when the client is killed before the server got it: the next one names the same submission', async () => {
    const id = await nurse.filledDraft();
    const page = await readyToConfirm(id);
    const first = keysOf(page);
    await page.route(SUBMISSION, (route) => route.abort());
    await button(page, '确定').click();
    await page.getByText('暂时无法连接服务器').waitFor();
    await page.close();
    const next = await readyToConfirm(id);
    const second = keysOf(next);
    await button(next, '确定').click();
    await step(next, '提交成功');
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
    expect(await nurse.submissions(id)).toBe(1);
  });
});
