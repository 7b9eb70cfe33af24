import { as, bodyOf, type SignedIn } from '@htp/api/testing';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';

const DAY_MS = 86_400_000;

let stage: Stage;
let page: Page;
let nurse: SignedIn;
let credentialId: string;

const post = <Answer>(path: string, body: object): Promise<Answer> =>
  bodyOf<Answer>(
    stage.app.http
      .post(`/api/${path}`)
      .set({ ...as(nurse), 'Idempotency-Key': randomUUID() })
      .send(body),
  );
const get = <Answer>(path: string): Promise<Answer> =>
  bodyOf<Answer>(stage.app.http.get(`/api/${path}`).set(as(nurse)).expect(200));

/** From the field itself: what is wrong, what is right, and proof. */
const report = (field: string, claimed: string, fileIds: string[] = []) =>
  post<{ id: string }>('corrections', {
    credentialId,
    field,
    claimed,
    explanation: '毕业证上为护理学，委平台少一个字',
    fileIds,
  });

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.signInCandidate('nurse');
  await stage.journey.verify(nurse);
  await stage.journey.bind(nurse);
  await post('credentials/commission-fetches', {});
  const { education } = await get<{ education: { id: string; suppliedFields: string[] }[] }>('credentials');
  credentialId = education.find(({ suppliedFields }) => suppliedFields.includes('major'))!.id;
  await report('major', '护理学', [await stage.journey.upload(nurse, 'diploma-college-nursing.jpg')]);
  await stage.setTime(new Date(NOON.getTime() + 4 * DAY_MS));
  nurse = await stage.journey.signInCandidate('nurse');
  page = await stage.signIn('hospital-officer', 'corrections');
});
afterAll(() => stage?.close());

describe('the correction of a value of the commission’s', () => {
  it('waits in the queue, and is compared before it is made', async () => {
    await page.getByRole('cell', { name: '4 天' }).waitFor();
    await stage.look(page, 'corrections');
    await stage.picture(page, 'corrections');
    await page.getByRole('link', { name: '学历 · 所学专业' }).click();
    await page.getByRole('heading', { name: '信息更正申请' }).waitFor();
    await page.getByRole('cell', { name: '护理学', exact: true }).waitFor();
    await page.getByRole('img', { name: '证明材料 1' }).waitFor();
    await stage.look(page, 'correction');

    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByText('请填写更正后的值').waitFor();
    await page.getByRole('button', { name: /采用本人要求的值/ }).click();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '确认更正' });
    expect((await dialog.getByText(/^护理学?$/).allInnerTexts()).sort()).toEqual(['护理', '护理学']);
    await stage.look(page, 'correction-compare');
    await stage.picture(page, 'correction-compare');
    await dialog.getByRole('button', { name: '确认更正' }).click();
    await page.getByText('等待本人确认。').waitFor();
    await stage.look(page, 'correction-made');
  });

  it('is confirmed by the candidate, and the credential has the new value', async () => {
    const { items } = await get<{ items: { id: string; version: number; status: string }[] }>('corrections');
    const [{ id, version, status } = { id: '', version: 0, status: '' }] = items;
    expect(status).toBe('corrected');
    await post(`corrections/${id}/confirmation`, { version });
    const { education } = await get<{ education: { id: string; fields: { major?: string } }[] }>(
      'credentials',
    );
    expect(education.find((credential) => credential.id === credentialId)?.fields.major).toBe('护理学');
    await page.getByRole('link', { name: '返回信息更正列表' }).click();
    await page.getByText('没有等待更正的申请').waitFor();
    await stage.look(page, 'corrections-empty');
    await page.getByText('已更正', { exact: true }).click();
    await page.getByRole('link', { name: '学历 · 所学专业' }).click();
    await page.getByText('本人已确认，更正后的值已写入证书。').waitFor();
  });

  it('is refused with a reason that the candidate reads', async () => {
    const { id } = await report('school', '江城样例卫生职业学院');
    await page.getByRole('link', { name: '返回信息更正列表' }).click();
    await page.getByRole('link', { name: '学历 · 毕业院校' }).click();
    await page.getByText('没有提交证明材料').waitFor();
    await page.getByRole('button', { name: '不予更正' }).click();
    const dialog = page.getByRole('dialog', { name: '不予更正' });
    await dialog.getByRole('button', { name: '证明材料不足以说明信息有误' }).click();
    await stage.look(page, 'correction-decline');
    await dialog.getByRole('button', { name: '不予更正', exact: true }).click();
    await page.getByText(/单位答复：不予更正/).waitFor();
    const { rounds } = await get<{ rounds: { decision: { reason: string } }[] }>(`corrections/${id}`);
    expect(rounds[0]!.decision.reason).toBe('证明材料不足以说明信息有误');
    await stage.look(page, 'correction-declined');
  });
});
