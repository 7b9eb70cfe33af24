import { bodyOf, type ReadyCandidate, type SignedIn } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const NURSE = 'nurse';
const DECLARING = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-12-06T00:00:00+08:00' };
const REVIEWING = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2027-01-16T00:00:00+08:00' };

let stage: Stage;
let nurse: ReadyCandidate;
let officer: SignedIn;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse(NURSE);
  officer = await stage.journey.signInStaff('hospital-officer');
  page = await stage.signInCandidate(NURSE);
  await page.getByText('记录', { exact: true }).click();
});
afterAll(() => stage?.close());

const submitted = async () => stage.steps.submitted(nurse, await stage.journey.publishSeason());
const button = (name: string) => page.getByRole('button', { name, exact: true });
const openProgress = () => page.getByText('进度详情', { exact: true }).click();
const viewOf = async (id: string) =>
  bodyOf<{ status: string; project: string }>(stage.steps.get(nurse, id).expect(200));

/** Back to 记录, and from there to 查看详情 of this declaration. */
async function lookUp(id: string): Promise<void> {
  if (page.url().includes('declared')) await page.goBack();
  const record = page.locator('.card').filter({ hasText: (await viewOf(id)).project });
  await record.getByRole('button', { name: '查看详情' }).click();
  await page.getByText('申报详情', { exact: true }).waitFor();
}

describe('记录', () => {
  it('leads to 选择申报 while there is none', async () => {
    await page.getByText('您还没有申报记录').waitFor();
    await button('选择申报').waitFor();
    await stage.lookAtPhone(page, 'client-records-empty');
  });
});

describe('a declaration from 提交 to its end', () => {
  let id: string;

  it('stands in 记录 with who has it and what comes next', async () => {
    const project = '全国卫生专业技术资格考试';
    const times = { window: DECLARING, reviewWindow: REVIEWING };
    const season = await stage.journey.publishSeason({ project, ...times });
    ({ id } = await stage.steps.submitted(nurse, season));
    await page.getByText('消息', { exact: true }).click();
    await page.getByText('记录', { exact: true }).click();
    await page.getByText('待单位审核').waitFor();
    await page.getByText('通过一级不是最终结果').waitFor();
    await stage.lookAtPhone(page, 'client-records');
    await stage.phonePicture(page, 'candidate-records');
  });

  it('is shown as it was submitted, with its attachments, and how it goes on', async () => {
    await lookUp(id);
    await page.getByText('学历信息', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-declared');
    await stage.phonePicture(page, 'candidate-declared');
    await button('查看学历证件').click();
    const picture = page.locator('uni-movable-view img');
    await picture.waitFor();
    await picture.click();
    await picture.waitFor({ state: 'detached' });
    await openProgress();
    await page.getByText('已提交，等待单位审核').waitFor();
    await stage.lookAtPhone(page, 'client-progress');
    await stage.phonePicture(page, 'candidate-progress');
  });

  it('comes back with reasons, and only what was returned is open', async () => {
    await stage.steps.returnSection(officer, id, 'declaration_details', '2026-12-10');
    await lookUp(id);
    await page.getByText('图片不清晰，请重新上传').first().waitFor();
    await page.getByText('截止2026年12月10日，还剩17天').waitFor();
    await stage.lookAtPhone(page, 'client-returned');
    await stage.phonePicture(page, 'candidate-returned');
    await button('修改').click();
    await page.getByRole('group', { name: '申报信息' }).getByText('图片不清晰').waitFor();
    await page.getByRole('group', { name: '学历信息' }).getByText('无需修改').waitFor();
    expect(await page.getByRole('group', { name: '学历信息' }).getByRole('button').count()).toBe(0);
  });

  it('is corrected and submitted again, and what was changed is said', async () => {
    await page.getByRole('group', { name: '申报信息' }).getByRole('button').click();
    await page.getByLabel('国网验证码').fill('37614099');
    await button('完成').click();
    await button('下一步：信息确认').click();
    await page.getByRole('checkbox').click();
    await button('确定').click();
    await page.getByText('提交成功', { exact: true }).first().waitFor();
    await page.getByText('微信提醒', { exact: true }).waitFor();
    await button('查看记录').click();
    await page.getByText('修改了：申报信息').waitFor();
    await stage.lookAtPhone(page, 'client-resubmitted');
  });

  it('passes stage by stage, and the last one is said to be the end', async () => {
    await stage.steps.pass(officer, id);
    const province = await stage.journey.signInStaff('province-reviewer');
    await stage.steps.pass(province, id);
    await page.goto(stage.clientAddress(`features/declared/declared-page?id=${id}&tab=progress`));
    await page.getByText('已通过全部审核').waitFor();
    await page.getByText('单位审核通过，等待考区审核').waitFor();
    await stage.lookAtPhone(page, 'client-approved');
    await page.goto(stage.clientAddress('features/records/records-page'));
  });
});

describe('撤回', () => {
  it('ends a declaration before the first decision, after a word on what that means', async () => {
    const { id } = await submitted();
    await page.reload();
    await lookUp(id);
    await button('撤回申报').click();
    await page.getByText('这份申报作废').waitFor();
    await stage.lookAtPhone(page, 'client-withdrawal');
    await button('取消').click();
    expect((await viewOf(id)).status).toBe('in_review');
    await button('撤回申报').click();
    await button('撤回').click();
    await page.getByText('您已撤回这份申报').waitFor();
    await button('选择申报').waitFor();
    await stage.lookAtPhone(page, 'client-withdrawn');
    expect((await viewOf(id)).status).toBe('withdrawn');
  });

  it('is refused after a decision, in words, with where it stands now', async () => {
    const { id } = await submitted();
    await lookUp(id);
    await button('撤回申报').waitFor();
    await stage.steps.pass(officer, id);
    stage.expect(page, 409);
    await button('撤回申报').click();
    await button('撤回').click();
    await page.getByRole('alert').waitFor();
    await page.getByText('待考区审核', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-withdrawal-refused');
  });
});

describe('a form found out of date', () => {
  it('is asked for, and renewed while the declaration stays where it is', async () => {
    const { id } = await submitted();
    const { contentTag } = await stage.steps.acceptAll(officer, id);
    await stage.steps.markForm(officer, id, contentTag).expect(200);
    await lookUp(id);
    await page.getByText('请尽快更新国网验证码和申请表').waitFor();
    await stage.lookAtPhone(page, 'client-form-outdated');
    await button('更新国网申请表').click();
    stage.expect(page, 422, 400);
    await button('确定更新').click();
    await page.getByRole('alert').first().waitFor();
    await stage.lookAtPhone(page, 'client-form-renewal-empty');
    await page.getByLabel('国网验证码').fill('37614004');
    await stage.phonePicture(page, 'candidate-form-renewal');
    await button('确定更新').click();
    await page.getByText('申报留在原来的环节继续审核').waitFor();
    await stage.lookAtPhone(page, 'client-form-renewed');
    await button('返回查看详情').click();
    await page.getByText('请尽快更新国网验证码和申请表').waitFor({ state: 'detached' });
    await openProgress();
    await page.getByText('已更新国网验证码和申请表').waitFor();
    expect(await viewOf(id)).toMatchObject({ status: 'in_review', stage: 'unit' });
  });
});

describe('不通过', () => {
  it('is said to be final, with the reason', async () => {
    const { id } = await submitted();
    const { contentTag } = await stage.steps.acceptAll(officer, id);
    const decision = { decision: 'rejected', reason: 'R07', remark: '岗位与专业不符' } as const;
    await stage.steps.decide(officer, id, contentTag, decision).expect(200);
    await lookUp(id);
    await page.getByText('本年度不能再次申报').first().waitFor();
    await page.getByText('跨专业报考。岗位与专业不符').waitFor();
    await stage.lookAtPhone(page, 'client-rejected');
  });
});

describe('帮助', () => {
  it('is the manual, a chapter at a time, also for who has not signed in', async () => {
    const visitor = await stage.openPhone();
    await visitor.goto(stage.clientAddress('features/help/help-page'));
    await visitor.getByText('七、消息').click();
    await visitor.getByText('网页上不能接收微信提醒').waitFor();
    await stage.lookAtPhone(visitor, 'client-help');
  });
});
