import { ManualReviewSteps, type ReadyCandidate } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NURSE_ACCOUNT = 'nurse-of-the-work-list';

let stage: Stage;
let nurse: ReadyCandidate;

beforeAll(async () => {
  stage = await openStage();
  stage.app.clock.set(new Date(NOON.getTime() - 9 * DAY));
  const { journey } = stage;
  const session = await journey.signInCandidate(NURSE_ACCOUNT);
  await journey.verify(session);
  await journey.bind(session);
  const credentials = await journey.addNurseCredentials(session);
  nurse = { ...session, credentials, details: await journey.nurseDetails(session) };
  await stage.steps.submitted(nurse, await journey.publishSeason());
  await new ManualReviewSteps(journey).pending(await journey.signInCandidate());
  await stage.setTime(NOON);
  await new ManualReviewSteps(journey).pending(await journey.signInCandidate());
});
afterAll(() => stage?.close());

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

describe('the first page after signing in', () => {
  it('tells an officer what waits, for how long, and leads to it', async () => {
    const page = await stage.signIn('hospital-officer');
    await heading(page, '待办事项').waitFor();
    const unit = row(page, '待单位审核的申报');
    expect(await unit.innerText()).toMatch(/1\s[\s\S]*已等待9天[\s\S]*其中 1 件超过 7 天[\s\S]*审核截止/);
    expect(await row(page, '信息更正').innerText()).toContain('0');
    expect(await unit.getByRole('link').first().getAttribute('href')).toBe('/admin/declarations?queue=unit');
    expect(await page.getByText('上次查看').count()).toBe(0);
    await stage.look(page, 'work-list-officer');
    await stage.picture(page, 'work-list-officer');
  });

  it('says kindly that there is nothing to do', async () => {
    const page = await stage.signIn('wuhan-reviewer');
    await page.getByText('待办已全部办完，辛苦了。').waitFor();
    await stage.look(page, 'work-list-nothing');
  });

  it('gives a lead everything that the province decides on', async () => {
    const page = await stage.signIn('province-lead');
    for (const name of ['待考区审核的申报', '实名认证人工审核', '机构申请', '微信消息发送失败'])
      await row(page, name).waitFor();
    expect(await row(page, '实名认证人工审核').innerText()).toContain('照片到期删除');
    expect(await page.getByRole('region', { name: '截止时间' }).innerText()).toContain('申报时间截止');
    await stage.look(page, 'work-list-lead');
    await stage.picture(page, 'work-list-lead');
  });

  it('gives the auditor the record, and the system administrator the accounts to look at', async () => {
    const auditor = await stage.signIn('auditor');
    await auditor.getByText('还没有校验过').waitFor();
    await stage.look(auditor, 'work-list-auditor');
    await stage.app.database.asOwner(`DELETE FROM second_factor WHERE account_id =
      (SELECT account_id FROM staff_account WHERE user_name = 'district-officer')`);
    const admin = await stage.signIn('system-admin');
    const account = admin.getByRole('listitem').filter({ hasText: '刘主管' });
    expect(await account.innerText()).toContain('未绑定身份验证器');
    await stage.look(admin, 'work-list-system-admin');
  });

  it('keeps what it shows when the network is away, and says so', async () => {
    const page = await stage.signIn('hospital-officer');
    await heading(page, '待办事项').waitFor();
    stage.expect(page, 'offline');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByRole('button', { name: '重试' }).first().waitFor();
    expect(await row(page, '待单位审核的申报').count()).toBe(1);
    await stage.look(page, 'work-list-offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '刷新' }).click();
    await expect.poll(() => page.getByRole('button', { name: '重试' }).count()).toBe(0);
  });

  it('says what has come since the last visit', async () => {
    const before = await stage.signIn('hospital-officer');
    for (const tab of before.context().pages()) await tab.close();
    await stage.setTime(new Date(NOON.getTime() + 45 * MINUTE));
    const again = { ...nurse, ...(await stage.journey.signInCandidate(NURSE_ACCOUNT)) };
    await stage.steps.submitted(again, await stage.journey.publishSeason());
    const page = await stage.signIn('hospital-officer');
    await page.getByText('上次查看：2026年11月23日 12:00，此后新到 1 件').waitFor();
    expect(await row(page, '待单位审核的申报').innerText()).toContain('新到 1 件');
    await page.reload();
    await page.getByText('此后新到 1 件').waitFor();
    await stage.look(page, 'work-list-arrived');
  });
});
