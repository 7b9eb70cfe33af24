import { demoPassword, type ReadyCandidate, type SignedIn, StaffDesk } from '@htp/api/testing';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';

const REMARK = '公章不完整，请补盖后重新上传';

let stage: Stage;
let nurse: ReadyCandidate;
let session: SignedIn;
let officer: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
  session = await stage.journey.signInStaff('hospital-officer');
  officer = await stage.signIn('hospital-officer');
});
afterAll(() => stage?.close());
beforeEach(() => stage.setTime(NOON));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const remark = (page: Page) => page.getByLabel('说明', { exact: true });

async function submitted(): Promise<string> {
  return (await stage.steps.submitted(nurse, await stage.journey.publishSeason())).id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(stage.address(`declarations/${id}`));
  await page.getByRole('navigation', { name: '申报内容' }).waitFor();
}

/** Claims the case and begins to say what is wrong with 申报信息. */
async function describing(id: string): Promise<void> {
  await stage.steps.claim(session, id).expect(200);
  await open(officer, id);
  await officer.keyboard.press('4');
  await officer.keyboard.press('p');
  await remark(officer).fill(REMARK);
  await expect.poll(() => noteOn(id)).toBe(REMARK);
  await officer.getByText(/草稿已保存/).waitFor();
}

/** What the server has of it. */
async function noteOn(id: string): Promise<string | undefined> {
  const { note } = (await stage.steps.open(session, id).expect(200)).body;
  return note?.sections[0]?.remark;
}

describe('two reviewers at once', () => {
  it('have one case between them, and whoever comes second is told who has it', async () => {
    const id = await submitted();
    await open(officer, id);
    const other = await stage.signIn('district-officer', `declarations/${id}`);
    await button(other, '受理').click();
    await other.getByText('您已受理').waitFor();
    stage.expect(officer, 409);
    await button(officer, '受理').click();
    await officer.getByText('已有人受理').waitFor();
    await officer
      .getByText(/赵.*已受理|已受理$/)
      .first()
      .waitFor();
    expect(await button(officer, '作出决定').count()).toBe(0);
    await stage.look(officer, 'workbench-claimed-by-another');
    await other.close();
  });

  it('lose nothing when a lead takes the case away from one of them', async () => {
    const id = await submitted();
    await describing(id);
    const lead = await stage.journey.signInStaff('province-lead');
    await stage.steps.release(lead, id).expect(204);
    await remark(officer).pressSequentially('。');
    await officer.getByText('您的受理已被解除或已到期').waitFor();
    await expect.poll(() => remark(officer).inputValue()).toBe(`${REMARK}。`);
    await stage.look(officer, 'workbench-taken-away');
    await stage.picture(officer, 'workbench-taken-away');
    await button(officer, '重新受理').click();
    await officer.getByText('您已受理').waitFor();
    await expect.poll(() => remark(officer).inputValue()).toBe(`${REMARK}。`);
    await open(officer, id);
    await officer.keyboard.press('4');
    await expect.poll(() => remark(officer).inputValue()).toBe(`${REMARK}。`);
  });
});

describe('content that changes under the hands of its reviewer', () => {
  it('is told field by field; what was typed stays, and the decision is made on what is seen then', async () => {
    const id = await submitted();
    await stage.steps.acceptAll(session, id);
    await describing(id);
    const { version } = (await stage.steps.get(nurse, id).expect(200)).body;
    await stage.steps.renewForm(nurse, id, { version, registrationCode: '37614009' }).expect(200);
    await officer.getByRole('combobox', { name: '原因' }).fill('R17');
    await officer.keyboard.press('Enter');
    stage.expect(officer, 412);
    await button(officer, '保存问题').click();
    await officer.getByText('考生更新了申报内容').waitFor();
    await officer.getByText('376***09').first().waitFor();
    await expect.poll(() => remark(officer).inputValue()).toBe(REMARK);
    await stage.look(officer, 'workbench-content-changed');
    await stage.picture(officer, 'workbench-content-changed');
    await button(officer, '保存问题').click();
    await officer.getByRole('dialog', { name: '作出决定' }).getByText('单位退回修改').waitFor();
    await officer.keyboard.press('Control+Enter');
    await officer.getByText('单位退回', { exact: true }).waitFor();
  });
});

describe('what is typed', () => {
  it('is kept while there is no network, and saved when there is again', async () => {
    const id = await submitted();
    await describing(id);
    stage.expect(officer, 'offline');
    await officer.context().setOffline(true);
    await remark(officer).fill('离线时写的说明');
    await officer.getByText('暂时无法保存，恢复连接后自动保存').waitFor();
    await stage.look(officer, 'workbench-offline');
    await officer.context().setOffline(false);
    await officer.getByText(/草稿已保存/).waitFor();
    await expect.poll(() => noteOn(id)).toBe('离线时写的说明');
  });

  it('is not taken for another window’s when only the answer of a save was lost', async () => {
    const id = await submitted();
    await describing(id);
    stage.expect(officer, 'offline', 409);
    const losing = async (route: Route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    };
    await officer.route('**/note', losing, { times: 1 });
    await remark(officer).fill('答复丢失的说明');
    await officer.getByText('暂时无法保存，恢复连接后自动保存').waitFor();
    await remark(officer).fill('随后的说明');
    await expect.poll(() => noteOn(id)).toBe('随后的说明');
    await officer.getByText(/草稿已保存/).waitFor();
    expect(await officer.getByText('审核草稿在另一个窗口也有修改').count()).toBe(0);
    await stage.look(officer, 'workbench-answer-lost', { sizes: [{ width: 1366, height: 768 }] });
  });

  it('in two windows is written over by neither', async () => {
    const id = await submitted();
    await describing(id);
    const other = await stage.signIn('hospital-officer', `declarations/${id}`);
    await other.getByRole('navigation', { name: '申报内容' }).waitFor();
    await other.keyboard.press('4');
    await remark(other).fill('另一窗口的说明');
    await other.getByText(/草稿已保存/).waitFor();
    stage.expect(officer, 409);
    await remark(officer).fill('本页的说明');
    await officer.getByText('审核草稿在另一个窗口也有修改').waitFor();
    await officer.getByText('另一窗口的说明').waitFor();
    await stage.look(officer, 'workbench-two-windows');
    await button(officer, '保留本页的内容').click();
    await officer.getByText(/草稿已保存/).waitFor();
    await expect.poll(() => noteOn(id)).toBe('本页的说明');
    await other.close();
  });

  it('outlives the session: the decision that was being sent is carried out after signing in again', async () => {
    const id = await submitted();
    await stage.steps.acceptAll(session, id);
    await open(officer, id);
    await officer.keyboard.press('d');
    const dialog = officer.getByRole('dialog', { name: '作出决定' });
    await dialog.getByLabel('说明').fill('材料齐全');
    await officer.getByText(/草稿已保存/).waitFor();
    const admin = await stage.journey.signInStaff('system-admin');
    await stage.app.http
      .delete(`/api/staff/${session.accountId}/sessions`)
      .set({ Authorization: `Bearer ${admin.accessToken}`, 'Idempotency-Key': crypto.randomUUID() })
      .expect(204);
    await stage.setTime(new Date(NOON.getTime() + 60_000));
    stage.expect(officer, 401);
    await dialog.getByRole('button', { name: '审核通过' }).click();
    const again = officer.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await again.getByLabel('密码', { exact: true }).fill(demoPassword('hospital-officer'));
    await again.getByRole('button', { name: '登录' }).click();
    await again
      .getByLabel('动态验证码')
      .fill((await StaffDesk.of(stage.app, 'hospital-officer').nextCode())!);
    await again.getByRole('button', { name: '登录' }).click();
    await officer.getByText('待考区审核', { exact: true }).waitFor();
    const timeline = (await stage.steps.timeline(nurse, id).expect(200)).body.items;
    expect(timeline.at(-1)).toMatchObject({ event: 'passed', remark: '材料齐全' });
  });
});
