import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL } from '@htp/api/testing';
import { documentFile, documentTruth, idCardLabel, idCardPicture } from '@htp/test-kit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const NAME = 'wholeway';
/** The recogniser takes seconds, and more of them on a machine with much to do. */
const VERDICT = { timeout: 45_000 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const step = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor();

async function signIn(page: Page): Promise<void> {
  stage.expect(page, 401);
  await page.goto(stage.clientAddress());
  await page.getByRole('checkbox', { name: '我已阅读并同意以下内容' }).click();
  await button(page, '微信授权登录').click();
  await page.getByLabel('或输入其他名字').fill(NAME);
  await button(page, '同意授权').click();
  await button(page, '前往认证').click();
}

async function verify(page: Page): Promise<void> {
  const { name, number } = await idCardLabel('front-easy-1');
  await exactly(page, '同意并继续').click();
  await exactly(page, '身份证（自动核验）').click();
  await page.getByLabel('真实姓名').fill(name);
  await page.getByLabel('证件编号').fill(number);
  await exactly(page, '下一步').click();
  await photograph(page, '身份证正面（人像面）', await idCardPicture('front-easy-1'));
  await photograph(page, '身份证反面（国徽面）', await idCardPicture('back-good-1'));
  await exactly(page, '提交认证').click();
  await page.getByRole('status').getByText('认证成功').waitFor(VERDICT);
}

async function photograph(page: Page, side: string, picture: Buffer): Promise<void> {
  await exactly(page, `拍摄${side}`).first().click();
  const chosen = page.waitForEvent('filechooser');
  await exactly(page, '从相册选择').click();
  await (await chosen).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture });
  await exactly(page, '使用这张照片').or(exactly(page, '仍然使用')).click();
  await page.getByRole('img', { name: `${side}照片` }).waitFor();
}

async function bind(page: Page): Promise<void> {
  await button(page, '去绑定工作单位').click();
  await page.getByRole('main').locator('input').fill(DEMO_HOSPITAL);
  await button(page, new RegExp(DEMO_HOSPITAL)).first().click();
  await page.getByLabel('单位确认码').fill(DEMO_CONFIRMATION_CODE);
  await button(page, /^绑定|^确认绑定/).click();
  await button(page, '解绑工作单位').waitFor();
}

async function choose(page: Page): Promise<void> {
  await page.goto(stage.clientAddress());
  await button(page, /卫生专业技术资格考试/)
    .last()
    .click();
  await step(page, '选择申报');
  await page.getByRole('radio', { name: '中级' }).click();
  await button(page, /申报类别（专业）：请选择/).click();
  await page.getByRole('dialog').locator('input').fill('护理学');
  await page.getByRole('radio', { name: '368 护理学（中级）' }).click();
  await page.getByText('合计报考4科，共计280元').waitFor();
  await button(page, '开始申报').click();
  await button(page, '继续阅读').click();
  await button(page, '我已阅读').click();
  await step(page, '填报信息');
}

async function chooseCredential(page: Page, opens: RegExp): Promise<void> {
  await button(page, opens).click();
  await step(page, '选择证书');
  await exactly(page, '选择').click();
  await step(page, '填报信息');
}

async function fillDetails(page: Page): Promise<void> {
  const { fields } = await documentTruth('national-application-form.pdf');
  await button(page, /^添加申报信息/).click();
  await page.getByRole('radio', { name: '否' }).click();
  await page.getByRole('textbox', { name: '国网网报号' }).fill(String(fields['网报号']));
  await page.getByRole('textbox', { name: '国网验证码' }).fill(String(fields['验证码']));
  await button(page, /^国网申请表：/).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByText('选择文件（可选PDF）').click();
  const buffer = await documentFile('national-application-form.pdf');
  await (await chosen).setFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer });
  await button(page, '查看国网申请表附件').waitFor();
  await page.getByText('已保存', { exact: true }).waitFor();
  await button(page, '完成').click();
  await step(page, '填报信息');
}

describe('从微信授权登录到提交成功', () => {
  it('one candidate goes the whole way, with real photographs', { timeout: 180_000 }, async () => {
    const page = await stage.openPhone();
    await signIn(page);
    await verify(page);
    await bind(page);
    // The forms of 证书 have a spec of their own.
    const session = await stage.journey.signInCandidate(NAME);
    await stage.journey.addNurseCredentials(session);
    await choose(page);
    await chooseCredential(page, /^添加学历/);
    await chooseCredential(page, /^选择专技职称/);
    await chooseCredential(page, /^选择护士执业证/);
    await fillDetails(page);
    await button(page, '下一步：信息确认').click();
    await page.getByText('请再次核对').waitFor();
    await page.getByRole('checkbox', { name: '我已阅读并承诺以上内容' }).click();
    await button(page, '确定').click();
    await step(page, '提交成功');
    await stage.lookAtPhone(page, 'client-whole-journey');
    const [{ count } = { count: 0 }] = await stage.app.database.asOwner<{ count: number }>(
      'SELECT count(*)::int AS count FROM declaration_submission',
    );
    expect(count).toBe(1);
    await button(page, '查看记录').click();
    await step(page, '查看详情');
  });
});
