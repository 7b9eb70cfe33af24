import {
  correctionOf,
  ManualReviewSteps,
  permitRequest,
  PicturePurge,
  type SignedIn,
} from '@htp/api/testing';
import { idCardPicture } from '@htp/test-kit';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';
import { told } from '../stage/told.ts';

const MINUTE = 60_000;

let stage: Stage;
let steps: ManualReviewSteps;
let reviewer: Page;
let lead: Page;

beforeAll(async () => {
  stage = await openStage({ settings: { IDENTITY_PICTURE_GRACE_HOURS: '1', ADMIN_IDLE_MINUTES: '120' } });
  steps = new ManualReviewSteps(stage.journey);
  reviewer = await stage.signIn('province-reviewer');
  lead = await stage.signIn('province-lead');
});
afterAll(() => stage?.close());

/** Somebody who asks for a manual review. */
async function request(changes: Parameters<typeof permitRequest>[0] = {}): Promise<SignedIn> {
  const candidate = await stage.journey.signInCandidate();
  const pictures = { front: await idCardPicture('front-easy-1'), back: await idCardPicture('back-good-1') };
  await steps.pending(candidate, await permitRequest({ pictures, ...changes }));
  return candidate;
}

const menu = (page: Page) => page.getByRole('navigation', { name: '主菜单' });
async function openQueue(page: Page): Promise<void> {
  await menu(page).getByRole('link', { name: '实名人工审核' }).click();
  await page.getByRole('heading', { name: '实名人工审核', exact: true }).waitFor();
}
async function claimNext(page: Page): Promise<void> {
  await openQueue(page);
  await page.getByRole('button', { name: '受理下一份' }).click();
  await page.getByRole('heading', { name: '作出决定' }).waitFor();
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** How much the brightness differs within what is shown: nothing on an empty pane. */
async function contrastOf(shown: Locator): Promise<number> {
  const { channels } = await sharp(await shown.screenshot()).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

const pictureAddresses = (page: Page) =>
  page.evaluate(() => [...document.images].map(({ src }) => src).filter((src) => src.startsWith('blob:')));
/** Another tab of the same browser that may ask for any address, which the policy of our pages forbids. */
async function freeTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  const session = await tab.context().newCDPSession(tab);
  await session.send('Page.setBypassCSP', { enabled: true });
  await tab.goto(stage.address('identities'));
  return tab;
}

/** Whether a picture that a page holds can still be read. */
const isHeld = (tab: Page, address: string) =>
  tab.evaluate(
    (asked) =>
      fetch(asked).then(
        () => true,
        () => false,
      ),
    address,
  );

describe('identity cases', () => {
  it('say when none waits, and list what does', async () => {
    await openQueue(reviewer);
    await reviewer.getByText('没有待审核的申请').waitFor();
    await stage.look(reviewer, 'identity-queue-empty');
    for (let waiting = 0; waiting < 2; waiting++) await request();
    await button(reviewer, '刷新').click();
    await reviewer.getByRole('link', { name: '陈**' }).first().waitFor();
    await stage.look(reviewer, 'identity-queue');
    await stage.picture(reviewer, 'reviewer-identity-queue');
  });

  it('are approved by keyboard beside their pictures, which nobody can open afterwards', async () => {
    await reviewer.keyboard.press('n');
    await reviewer.getByRole('heading', { name: '作出决定' }).waitFor();
    const picture = reviewer.getByRole('img', { name: '正面' });
    await picture.waitFor();
    expect(await contrastOf(picture)).toBeGreaterThan(20);
    await stage.look(reviewer, 'identity-case');
    await reviewer.keyboard.press('s');
    await reviewer.getByRole('img', { name: '反面' }).waitFor();

    await reviewer.keyboard.press('v');
    await reviewer.getByRole('dialog', { name: '查看完整编号' }).waitFor();
    await stage.look(reviewer, 'identity-case-reveal');
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('1990年5月17日，男').waitFor();
    await reviewer
      .getByRole('region', { name: '填写的内容' })
      .getByText('今日还可查看 199 次', { exact: true })
      .waitFor();
    await stage.picture(reviewer, 'reviewer-identity-case');

    const addresses = await pictureAddresses(reviewer);
    expect(addresses.length).toBeGreaterThan(1);
    const tab = await freeTab(reviewer);
    for (const address of addresses) expect(await isHeld(tab, address)).toBe(true);
    await reviewer.bringToFront();
    await reviewer.keyboard.press('a');
    await reviewer.keyboard.press('Enter');
    await reviewer.getByRole('heading', { name: '证件照片已不能查看' }).waitFor();
    await reviewer.getByText('最迟于2026年11月23日 13:00连同密钥彻底删除').waitFor();
    expect(await pictureAddresses(reviewer)).toEqual([]);
    for (const address of addresses) expect(await isHeld(tab, address)).toBe(false);
    await tab.close();
    await reviewer.getByText('1990年5月17日，男').waitFor({ state: 'detached' });
    await stage.look(reviewer, 'identity-case-approved');
    await stage.picture(reviewer, 'reviewer-identity-decided');
  });

  it('are rejected with a reason that the person reads', async () => {
    const candidate = await request({ name: '林小美' });
    await reviewer.keyboard.press('Enter');
    await reviewer.getByRole('heading', { name: '作出决定' }).waitFor();
    await button(reviewer, '解除受理').click();
    await claimNext(lead);
    await button(lead, '解除受理').click();
    await openQueue(reviewer);
    await reviewer.getByRole('row', { name: /林/ }).getByRole('button', { name: '受理' }).click();
    await reviewer.getByText('林小美').waitFor();
    stage.expect(reviewer, 422);
    await reviewer.keyboard.press('x');
    await button(reviewer, '审核不通过').click();
    await reviewer.getByText('请选择原因').waitFor();
    await stage.look(reviewer, 'identity-case-reason-missing');
    await reviewer.getByRole('combobox', { name: '原因' }).press('Enter');
    await reviewer.getByRole('option', { name: '证件照片模糊' }).click();
    await reviewer.getByLabel('说明').fill('右上角反光，请重新拍摄');
    await reviewer.keyboard.press('Control+Enter');
    await reviewer.getByRole('heading', { name: '审核结果' }).waitFor();
    const { body } = await steps.identity(candidate);
    expect(body).toMatchObject({
      status: 'rejected',
      manualReview: { reason: 'I01', remark: '右上角反光，请重新拍摄' },
    });
  });
});

describe('two reviewers at one case', () => {
  it('see whose it is; what one typed stays when a lead takes it away, and when the person withdraws', async () => {
    const candidate = await request({ name: '何一鸣' });
    await openQueue(reviewer);
    await reviewer.getByRole('row', { name: /何/ }).getByRole('button', { name: '受理' }).click();
    await reviewer.getByText('何一鸣').waitFor();
    await reviewer.keyboard.press('x');
    await reviewer.getByLabel('说明').fill('请补拍背面');

    await openQueue(lead);
    await lead.getByText('我受理的', { exact: true }).click();
    await lead.getByText('您没有正在受理的申请。').waitFor();
    expect(lead.url()).toBe(stage.address('identities?claim=mine'));
    await lead.getByText('全部', { exact: true }).click();
    await lead.getByRole('row', { name: /何/ }).getByRole('link').click();
    await lead.getByRole('heading', { name: '由其他审核人员受理中' }).waitFor();
    expect(await pictureAddresses(lead)).toEqual([]);
    await stage.look(lead, 'identity-case-of-another');
    await button(lead, '解除受理').click();
    await button(lead, '受理').click();
    await lead.getByText('何一鸣').waitFor();

    stage.expect(reviewer, 409);
    await reviewer.getByRole('combobox', { name: '原因' }).press('Enter');
    await reviewer.getByRole('option', { name: '证件照片不齐全' }).click();
    await button(reviewer, '审核不通过').click();
    await reviewer.getByText('现由孙主任受理').waitFor();
    await reviewer.getByText('您填写的内容已保留：请补拍背面').waitFor();
    expect(await pictureAddresses(reviewer)).toEqual([]);
    await stage.look(reviewer, 'identity-case-lost');

    await steps.withdraw(candidate).expect(200);
    stage.expect(lead, 409);
    await lead.keyboard.press('a');
    await lead.keyboard.press('Enter');
    await lead.getByText('申请人已撤回').waitFor();
    await stage.look(lead, 'identity-case-withdrawn');
  });

  it('show a correction beside what is verified, and replace it when they are approved', async () => {
    const candidate = await stage.journey.signInCandidate();
    const before = await permitRequest();
    await steps.approved(candidate, await stage.journey.signInStaff('province-lead'), before);
    await steps.correct(candidate, await correctionOf(before)).expect(201);
    await openQueue(reviewer);
    await button(reviewer, '刷新').click();
    await reviewer
      .getByRole('row', { name: /身份更正/ })
      .getByRole('button', { name: '受理' })
      .click();
    const verified = reviewer.getByRole('region', { name: '已认证的身份信息' });
    await verified.getByText('依法变更姓名').waitFor();
    await verified.getByText('陈大文').waitFor();
    await reviewer.getByRole('region', { name: '申请更正为' }).getByText('陈大明').waitFor();
    await stage.look(reviewer, 'identity-correction');
    await reviewer.keyboard.press('a');
    await told(reviewer, '更正已通过，并通知申请人', () => reviewer.keyboard.press('Enter'));
    expect((await steps.identity(candidate)).body).toMatchObject({ status: 'verified', name: '陈大明' });
  });
});

describe('pictures of a decided case', () => {
  it('are said to be destroyed once they are', async () => {
    await stage.setTime(new Date(NOON.getTime() + 61 * MINUTE));
    await stage.app.get(PicturePurge).run();
    await openQueue(reviewer);
    await reviewer.getByText('我的审核记录').click();
    await reviewer.getByText('已于2026年11月23日 13:01彻底删除').first().waitFor();
    await stage.look(reviewer, 'identity-decided');
    await reviewer.getByRole('link', { name: '陈**' }).first().click();
    await reviewer.getByRole('heading', { name: '证件照片已彻底删除' }).waitFor();
  });
});
