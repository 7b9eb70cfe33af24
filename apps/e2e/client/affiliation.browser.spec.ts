import { bindingLink } from '@htp/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, bodyOf, DEMO_CONFIRMATION_CODE, DEMO_DISTRICT, DEMO_HOSPITAL } from '@htp/api/testing';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  const { journey } = stage;
  await journey.verify(await journey.signInCandidate('nurse'));
  page = await stage.signInCandidate('nurse', 'features/affiliation/affiliation-page');
});
afterAll(() => stage?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const codeField = () => page.getByRole('textbox', { name: '单位确认码' });
const dialog = () => page.getByRole('alertdialog');

async function search(name: string): Promise<void> {
  await page.getByRole('searchbox', { name: '单位名称' }).fill(name);
}

/** The code of the district's authority, which nobody knows until it is issued. */
async function districtCode() {
  const { journey } = stage;
  const officer = await journey.signInStaff('district-officer');
  const unitId = await journey.unitId(officer, DEMO_DISTRICT);
  const { code } = await bodyOf<{ code: string }>(
    journey.http.post(`/api/units/${unitId}/confirmation-codes`).set(as(officer)).expect(201),
  );
  return { unitId, code };
}

describe('工作单位', () => {
  it('is searched by part of its name, and says what to do when there is none', async () => {
    await page.getByRole('searchbox', { name: '单位名称' }).waitFor();
    await stage.lookAtPhone(page, 'client-unit-search');
    await search('没有这家');
    await page.getByText('没有找到这个单位').waitFor();
    await page.getByText(/请联系单位负责人进行机构注册/).waitFor();
    await page.getByText(`${stage.app.url}/admin/register`).waitFor();
    await stage.lookAtPhone(page, 'client-unit-none');
  });

  it('is bound by its code, after a wrong one was refused at the field', async () => {
    await search('样例医院');
    await page.getByText('请点击正确的单位名称').waitFor();
    await stage.lookAtPhone(page, 'client-unit-found');
    await stage.phonePicture(page, 'candidate-unit-search');
    await page.getByRole('button', { name: new RegExp(DEMO_HOSPITAL) }).click();

    await codeField().fill('AAAA-2222');
    await stage.phonePicture(page, 'candidate-unit-code');
    stage.expect(page, 422);
    await button('确认绑定').click();
    await page.getByText(/向本单位考试负责人确认单位确认码/).waitFor();
    await stage.lookAtPhone(page, 'client-unit-code-wrong');

    await codeField().fill(DEMO_CONFIRMATION_CODE);
    await button('确认绑定').click();
    await page.getByText('已绑定').waitFor();
    for (const words of ['机构编码', '124201062026020423', '主管单位', DEMO_DISTRICT, '机构类别'])
      await page.getByText(words, { exact: true }).waitFor();
    await page.getByText(/关联完成，如信息有误或需要调整工作单位可点击更新工作单位按钮进行操作。/).waitFor();
    await stage.lookAtPhone(page, 'client-unit-bound');
    await stage.phonePicture(page, 'candidate-unit-bound');
  });

  it('is left after saying what follows, and bound again by a notice’s QR code, of which no address keeps the code', async () => {
    await button('解绑工作单位').click();
    await dialog()
      .getByText(/未提交的申报会保留/)
      .waitFor();
    await stage.lookAtPhone(page, 'client-unit-unbind');
    await dialog().getByText('确认解绑').click();
    await page.getByRole('searchbox', { name: '单位名称' }).waitFor();

    const unitId = await stage.journey.unitId(await stage.journey.signInCandidate('nurse'));
    const link = bindingLink(stage.app.url, { unitId, code: DEMO_CONFIRMATION_CODE });
    await page.goto(link);
    await page.getByText('已读取单位二维码').waitFor();
    expect(page.url()).not.toContain(DEMO_CONFIRMATION_CODE);
    await expect.poll(() => codeField().inputValue()).toBe(DEMO_CONFIRMATION_CODE);
    await stage.lookAtPhone(page, 'client-unit-notice');
    await button('确认绑定').click();
    await page.getByText('已绑定').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(DEMO_CONFIRMATION_CODE);
  });

  it('is changed to another, with all of them in the history', async () => {
    const { code } = await districtCode();
    await button('更新工作单位').click();
    await search(DEMO_DISTRICT);
    await page
      .getByRole('button', { name: new RegExp(DEMO_DISTRICT) })
      .first()
      .click();
    await page.getByText(`当前单位：${DEMO_HOSPITAL}`, { exact: false }).waitFor();
    await codeField().fill(code);
    await button('确认更新').click();
    await page.getByText('已绑定').waitFor();
    await page.getByText('单位变更记录').click();
    await page.getByText('当前单位', { exact: true }).waitFor();
    await page.getByRole('heading', { name: DEMO_HOSPITAL }).first().waitFor();
    await stage.lookAtPhone(page, 'client-unit-history');
    await page.goBack();
  });

  it('stays while a declaration is under review, and says what to do first', async () => {
    const { journey, steps } = stage;
    const session = await journey.signInCandidate('nurse');
    const credentials = await journey.addNurseCredentials(session);
    // Her licence is still registered where she was before, which the rules do not take without a word.
    const details = {
      ...(await journey.nurseDetails(session)),
      eligibilityExplanation: '执业地点变更正在办理',
    };
    const nurse = { ...session, credentials, details };
    await steps.submitted(nurse, await journey.publishSeason());
    await page.reload();
    await page.getByText('申报审核中，不能变更单位').waitFor();
    expect(await button('更新工作单位').count()).toBe(0);
    await stage.lookAtPhone(page, 'client-unit-locked');
  });

  it('is kept from a notice for whoever has to sign in and be verified first', async () => {
    const { journey } = stage;
    const unitId = await journey.unitId(await journey.signInCandidate('nurse'));
    const stranger = await stage.signInCandidate('stranger');
    await stranger.goto(bindingLink(stage.app.url, { unitId, code: DEMO_CONFIRMATION_CODE }));
    await stranger.getByText('已读取单位二维码').waitFor();
    await stranger.getByRole('button', { name: '前往认证' }).waitFor();
    await stage.lookAtPhone(stranger, 'client-unit-not-verified');
  });
});

describe('个人中心', () => {
  it('gathers what is the person’s', async () => {
    await page.goto(stage.clientAddress('features/account/account-page'));
    await page.getByText('认证成功').waitFor();
    await page.getByText(DEMO_DISTRICT).waitFor();
    for (const row of [
      '学历',
      '医师资格证',
      '医师执业证',
      '专技职称',
      '护士执业证',
      '信息更正',
      '帮助',
      '设置',
    ])
      await page.getByText(row, { exact: true }).first().waitFor();
    await page.getByText('已完善 1').first().waitFor();
    await stage.lookAtPhone(page, 'client-account');
    await stage.phonePicture(page, 'candidate-account');
    await page.emulateMedia({ colorScheme: 'dark' });
    await stage.lookAtPhone(page, 'client-account-dark');
  });
});
