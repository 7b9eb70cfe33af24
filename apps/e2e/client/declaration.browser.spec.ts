import { SeasonSteps } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { DeclaringNurse } from './declaring-nurse.ts';

let stage: Stage;
let nurse: DeclaringNurse;

beforeAll(async () => {
  stage = await openStage();
  nurse = await DeclaringNurse.on(stage, 'declaring');
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const step = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor();

describe('选择申报', () => {
  it('says what a new candidate has to do first, and leads there', async () => {
    const page = await stage.signInCandidate('beginner', 'features/declarations/choice-page');
    await page.getByText('请先完成实名认证').waitFor();
    await stage.lookAtPhone(page, 'client-choice-unverified');
    await button(page, '前往认证').click();
    await step(page, '实名认证');
  });

  it('asks for level, specialty and subjects, says the fee, and keeps what is chosen over a reload', async () => {
    const page = await nurse.open('choice-page');
    await button(page, '开始申报').click();
    await page.getByText('请选择申报级别', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-choice-missing');
    await page.getByRole('radio', { name: '中级' }).click();
    await button(page, /申报类别（专业）：请选择/).click();
    await page.getByRole('dialog').locator('input').fill('护理学');
    await page.getByRole('radio', { name: '368 护理学（中级）' }).click();
    await page.getByText('合计报考4科，共计280元').waitFor();
    await page.getByText('江城样例医院').waitFor();
    await page.reload();
    await button(page, '申报类别（专业）：368 护理学（中级）').waitFor();
    await stage.lookAtPhone(page, 'client-choice');
    await stage.phonePicture(page, 'candidate-choice');
  });

  it('tells how the unit is put right', async () => {
    const page = await nurse.open('choice-page');
    await page.getByText('调整方法', { exact: true }).click();
    await page.getByRole('dialog', { name: '调整申报单位的方法' }).waitFor();
    await stage.lookAtPhone(page, 'client-choice-unit');
    await button(page, '前往工作单位').click();
    await step(page, '工作单位');
  });

  it('leads to 申报须知, and to the declaration that is there from then on', async () => {
    const page = await nurse.open('choice-page');
    await button(page, '申报类别（专业）：368 护理学（中级）').waitFor();
    await button(page, '开始申报').click();
    await step(page, '申报须知');
    await page.goto(stage.clientAddress('features/declarations/choice-page'));
    await page.getByText('本年度您已有一份申报').waitFor();
    await stage.lookAtPhone(page, 'client-choice-live');
    await button(page, '继续填报').click();
    await step(page, '填报信息');
    await button(page, '修改级别、专业、科目').click();
    await page.getByRole('radio', { name: /历史考生/ }).click();
    await page.getByText('合计报考0科').waitFor();
    await page.getByRole('checkbox', { name: '专业实践能力' }).click();
    await page.getByText('合计报考1科，共计70元').waitFor();
    await stage.lookAtPhone(page, 'client-choice-history');
    await button(page, '保存并继续').click();
    await step(page, '填报信息');
    await page.getByText('合计报考1科，共计70元').waitFor();
  });
});

describe('申报须知', () => {
  it('has to be read to its end, and is asked for again when it is another', async () => {
    const seasonId = await stage.journey.publishSeason();
    const { body } = await stage.steps.start(nurse.session, seasonId).expect(201);
    const page = await nurse.open(`notice-page?id=${body.id}`);
    await button(page, '继续阅读').waitFor();
    expect(await button(page, '我已阅读').count()).toBe(0);
    await stage.lookAtPhone(page, 'client-notice');
    await stage.phonePicture(page, 'candidate-notice');
    await button(page, '继续阅读').click();
    await button(page, '我已阅读').click();
    await step(page, '填报信息');
    expect((await nurse.declaration(body.id)).notice.acknowledgedVersion).toBe('2027-1');

    await publishNotice(seasonId, '<b>二</b>、新的须知。');
    await page.goto(stage.clientAddress(`features/declarations/notice-page?id=${body.id}`));
    await page.getByText('申报须知已更新').waitFor();
    // What looks like markup is shown as it was typed.
    await page.getByText('<b>二</b>、新的须知。').waitFor();
    await button(page, '我已阅读').click();
    await step(page, '填报信息');
    expect((await nurse.declaration(body.id)).notice.acknowledgedVersion).toBe('2027-2');
  });
});

async function publishNotice(seasonId: string, body: string): Promise<void> {
  const lead = await stage.journey.signInStaff('province-lead');
  const seasons = new SeasonSteps(stage.journey);
  const notice = { version: '2027-2', title: '申报须知', body };
  const { id } = await seasons.nextVersion(lead, seasonId, { notice });
  await seasons.publish(lead, id, await seasons.token(lead, id)).expect(200);
}

describe('填报信息', () => {
  it('shows each section with its state, and chooses a complete credential', async () => {
    const id = await nurse.bareDraft();
    const page = await nurse.open(`sections-page?id=${id}`);
    await button(page, /^选择护士执业证/).waitFor();
    await page.getByText('所报专业无需填写：医师资格证、医师执业证').waitFor();
    await stage.lookAtPhone(page, 'client-sections');
    await stage.phonePicture(page, 'candidate-sections');
    await button(page, /^添加学历/).click();
    await step(page, '选择证书');
    await stage.lookAtPhone(page, 'client-credential-choice');
    await stage.phonePicture(page, 'candidate-credential-choice');
    await button(page, '选择').click();
    await step(page, '填报信息');
    await page.getByText('江城样例医学高等专科学校').waitFor();
    const education = (await nurse.declaration(id)).sections[0];
    expect(education?.credentialId).toBe(nurse.session.credentials.education);
  });

  it('names what is missing at 信息确认, with the way there', async () => {
    const id = await nurse.bareDraft();
    const page = await nurse.open(`confirm-page?id=${id}`);
    await page.getByText('学历信息：请选择').waitFor();
    expect(await button(page, '确定').count()).toBe(0);
    await stage.lookAtPhone(page, 'client-confirm-missing');
    await button(page, '去修改：申报信息 · 国网网报号：请填写此项').click();
    await step(page, '申报信息');
    await button(page, '完成').click();
    await page.getByText('请填写此项').first().waitFor();
    await stage.lookAtPhone(page, 'client-details-missing');
  });

  it('opens after a return only what was returned, with the reviewer’s words', async () => {
    const id = await nurse.filledDraft();
    const { version } = await nurse.declaration(id);
    await stage.steps.submit(nurse.session, id, version).expect(200);
    const officer = await stage.journey.signInStaff('hospital-officer');
    await stage.steps.returnSection(officer, id, 'education');
    const page = await nurse.open(`sections-page?id=${id}`);
    await page.getByText('图片不清晰，请重新上传').waitFor();
    await page.getByText(/^请修改退回的内容并重新提交，截止\d+年\d+月\d+日，还剩\d+天/).waitFor();
    expect(await button(page, /^编辑/).count()).toBe(1);
    await stage.lookAtPhone(page, 'client-sections-returned');
  });
});

describe('信息确认', () => {
  it('shows everything once more, wants the signature, and leads to 提交成功', async () => {
    const id = await nurse.filledDraft();
    const page = await nurse.open(`confirm-page?id=${id}`);
    await page.getByText('376***03').waitFor();
    await stage.lookAtPhone(page, 'client-confirm');
    await stage.phonePicture(page, 'candidate-confirm');
    await button(page, '确定').click();
    await page.getByText('请先阅读并勾选诚信承诺').waitFor();
    expect(await nurse.submissions(id)).toBe(0);
    await stage.lookAtPhone(page, 'client-confirm-unsigned');
    await page.getByRole('checkbox', { name: '我已阅读并承诺以上内容' }).click();
    await button(page, '确定').click();
    await step(page, '提交成功');
    await page.getByText(/起由单位审核，审核截止/).waitFor();
    await stage.lookAtPhone(page, 'client-submitted');
    await stage.phonePicture(page, 'candidate-submitted');
    expect(await nurse.submissions(id)).toBe(1);
    await button(page, '查看记录').click();
    await step(page, '查看详情');
  });

  it('says when the time is over, and what can be done', async () => {
    const window = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-11-24T00:00:00+08:00' };
    const seasonId = await stage.journey.publishSeason({
      window,
      reviewWindow: { ...window, closesAt: '2026-12-31T00:00:00+08:00' },
    });
    const id = await nurse.filledDraft(seasonId);
    const page = await nurse.open(`confirm-page?id=${id}`);
    await page.getByRole('checkbox', { name: '我已阅读并承诺以上内容' }).click();
    // Her access token is over by then, too: whatever the page asks first is asked again with a new one.
    stage.expect(page, 401, 409);
    await stage.setTime(new Date('2026-11-24T00:00:01+08:00'));
    await button(page, '确定').click();
    await page.getByText('申报已于2026年11月24日 00:00结束').waitFor();
    await page.getByText('请联系考区申请重新开放').waitFor();
    expect(await button(page, '确定').count()).toBe(0);
    await stage.lookAtPhone(page, 'client-confirm-closed');
    expect(await nurse.submissions(id)).toBe(0);
  });
});
