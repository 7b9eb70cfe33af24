import { bodyOf, type ReadyCandidate, type SignedIn } from '@htp/api/testing';
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
  await page.getByText('记录', { exact: true }).click();
});
afterAll(() => stage?.close());

const submitted = async () => stage.steps.submitted(nurse, await stage.journey.publishSeason());
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Back to 记录, and from there to 查看详情 of this declaration. */
async function lookUp(id: string): Promise<void> {
  if (page.url().includes('declared')) await page.goBack();
  const { project } = await bodyOf<{ project: string }>(stage.steps.get(nurse, id));
  const record = page.locator('.card').filter({ hasText: project });
  await record.getByRole('button', { name: '查看详情' }).click();
  await page.getByText('申报详情', { exact: true }).waitFor();
}
const openProgress = () => page.getByText('进度详情', { exact: true }).click();
const statusOf = async (id: string) => (await bodyOf<{ status: string }>(stage.steps.get(nurse, id))).status;

describe('记录', () => {
  it('leads to 选择申报 while there is none', async () => {
    await page.getByText('您还没有申报记录').waitFor();
    await button('选择申报').waitFor();
    await stage.lookAtPhone(page, 'client-records-empty');
  });

  it('says of a declaration who has it, what comes next, and leads to it', async () => {
    const { id } = await submitted();
    await page.getByText('消息', { exact: true }).click();
    await page.getByText('记录', { exact: true }).click();
    await page.getByText('待单位审核').waitFor();
    await page.getByText('通过一级不是最终结果').waitFor();
    await stage.lookAtPhone(page, 'client-records');
    await stage.phonePicture(page, 'candidate-records');
    await lookUp(id);
    expect(page.url()).toContain(id);
  });
});

describe('查看详情', () => {
  it('shows what was submitted, frozen, and how it goes on', async () => {
    const { id } = await submitted();
    await lookUp(id);
    await page.getByText('学历信息', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-declared');
    await stage.phonePicture(page, 'candidate-declared');
    await openProgress();
    await page.getByText('已提交，等待单位审核').waitFor();
    await stage.lookAtPhone(page, 'client-progress');
    await stage.phonePicture(page, 'candidate-progress');
  });

  it('withdraws before the first decision, after a word on what that means', async () => {
    const { id } = await submitted();
    await lookUp(id);
    await button('撤回申报').click();
    await page.getByText('这份申报作废').waitFor();
    await stage.lookAtPhone(page, 'client-withdrawal');
    await page.getByText('取消', { exact: true }).click();
    expect(await statusOf(id)).toBe('in_review');
    await button('撤回申报').click();
    await page.getByText('撤回', { exact: true }).click();
    await page.getByText('您已撤回这份申报').waitFor();
    await button('选择申报').waitFor();
    await stage.lookAtPhone(page, 'client-withdrawn');
    expect(await statusOf(id)).toBe('withdrawn');
  });

  it('refuses a withdrawal that comes after a decision, in words, and shows where it stands now', async () => {
    const { id } = await submitted();
    await lookUp(id);
    await button('撤回申报').waitFor();
    await stage.steps.pass(officer, id);
    stage.expect(page, 409);
    await button('撤回申报').click();
    await page.getByText('撤回', { exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByText('待考区审核', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-withdrawal-refused');
    await openProgress();
    await page.getByText('单位审核通过，等待考区审核').waitFor();
  });

  it('says of a return why, where and until when, and of a rejection that it is final', async () => {
    const { id } = await submitted();
    await stage.steps.returnSection(officer, id, 'education', '2026-12-10');
    await lookUp(id);
    await page.getByText('图片不清晰，请重新上传').first().waitFor();
    await button('修改').waitFor();
    await stage.lookAtPhone(page, 'client-returned');
    await stage.phonePicture(page, 'candidate-returned');

    const rejected = await submitted();
    const { contentTag } = await stage.steps.acceptAll(officer, rejected.id);
    const decision = { decision: 'rejected', reason: 'R07', remark: '岗位与专业不符' } as const;
    await stage.steps.decide(officer, rejected.id, contentTag, decision).expect(200);
    await lookUp(rejected.id);
    await openProgress();
    await page.getByText('本年度不能再次申报').first().waitFor();
    await page.getByText('岗位与专业不符').waitFor();
    await stage.lookAtPhone(page, 'client-rejected');
  });
});
