import { as, bodyOf, type SignedIn } from '@htp/api/testing';
import { documentFile } from '@htp/test-kit';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

interface Reported {
  readonly id: string;
  readonly version: number;
}
interface Education {
  readonly id: string;
  readonly fields: { readonly major?: string };
}

let stage: Stage;
let page: Page;
let nurse: SignedIn;
let officer: SignedIn;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const get = <Answer>(path: string): Promise<Answer> =>
  bodyOf<Answer>(stage.app.http.get(`/api/${path}`).set(as(nurse)).expect(200));
const education = async () => (await get<{ education: Education[] }>('credentials')).education[0]!;

/** What the officer of her unit answers to the only report. */
async function answer(route: 'correction' | 'refusal', words: object): Promise<void> {
  const { items } = await get<{ items: Reported[] }>('corrections');
  const { id, version } = items[0]!;
  await stage.app.http
    .post(`/api/review/corrections/${id}/${route}`)
    .set({ ...as(officer), 'Idempotency-Key': randomUUID() })
    .send({ version, ...words })
    .expect(200);
}

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.signInCandidate('nurse');
  officer = await stage.journey.signInStaff('hospital-officer');
  await stage.journey.verify(nurse);
  await stage.journey.bind(nurse);
  await stage.app.http.post('/api/credentials/commission-fetches').set(as(nurse)).expect(201);
  const { id } = await education();
  page = await stage.signInCandidate('nurse', `features/credentials/credential-page?id=${id}`);
});
afterAll(() => stage?.close());

describe('报告错误', () => {
  it('begins at the field, and says there what is missing', async () => {
    await button('所学专业：报告错误').click();
    await page.getByText('委平台的内容', { exact: true }).waitFor();
    await button('提交给单位').click();
    await page.getByText('请填写此项').first().waitFor();
    await stage.lookAtPhone(page, 'client-report-errors');
  });

  it('keeps what was typed over a reload, and goes to the unit with its proof', async () => {
    await page.getByLabel('正确的所学专业').fill('护理学');
    await page.getByLabel('错在哪里').fill('毕业证上为护理学，委平台少一个字');
    await page.reload();
    await page.getByLabel('错在哪里').waitFor();
    await expect.poll(() => page.getByLabel('正确的所学专业').inputValue()).toBe('护理学');
    await page.getByRole('button', { name: /^证明材料：/ }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByText('选择文件（可选PDF）').click(),
    ]);
    const buffer = await documentFile('diploma-college-nursing.jpg');
    await chooser.setFiles({ name: 'diploma.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByText('附件1已上传').waitFor();
    await stage.phonePicture(page, 'candidate-report-error');
    await button('提交给单位').click();
    await page.getByText('待单位更正', { exact: true }).waitFor();
    await page.getByText('附件已上传').waitFor();
    await stage.lookAtPhone(page, 'client-correction-reported');
  });

  it('keeps the credential from being removed meanwhile', async () => {
    await page.goto(stage.clientAddress(`features/credentials/credential-page?id=${(await education()).id}`));
    await page.getByRole('button', { name: /^所学专业：更正申请：待单位更正/ }).waitFor();
    await button('删除这条学历信息').click();
    stage.expect(page, 409);
    await page.getByText('删除', { exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '更正' }).waitFor();
    await stage.lookAtPhone(page, 'client-removal-refused');
  });

  it('shows what the unit has corrected, old and new, and is contested', async () => {
    await answer('correction', { value: '助产' });
    await page.goto(stage.clientAddress('features/corrections/corrections-page'));
    await page.getByText('待本人确认', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-corrections');
    await page.getByText('学历信息 · 所学专业').click();
    await page.getByText('单位更正为（更正后）').waitFor();
    await button('不认可').click();
    await page.getByLabel('错在哪里').fill('不是助产，是护理学');
    await button('提交给单位').click();
    await page.getByText('第2次提出').waitFor();
  });

  it('ends with the confirmation, and the credential has the new value', async () => {
    await answer('correction', { value: '护理学' });
    await page.reload();
    await button('确认').waitFor();
    await stage.lookAtPhone(page, 'client-correction-made');
    await stage.phonePicture(page, 'candidate-correction');
    await button('确认').click();
    await page.getByText('更正后：护理学').waitFor();
    await page.getByText('确定', { exact: true }).click();
    await page.getByText('您已确认，更正后的内容已写入证书。').waitFor();
    expect((await education()).fields.major).toBe('护理学');
    await stage.lookAtPhone(page, 'client-correction-confirmed');
  });
});
