import { as, bodyOf, runJob, type SignedIn } from '@htp/api/testing';
import { documentFile, documentTruth } from '@htp/test-kit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const NURSE = 'reader';
const DIPLOMA = 'diploma-college-nursing.jpg';

let stage: Stage;
let nurse: SignedIn;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.signInCandidate(NURSE);
  await stage.journey.verify(nurse);
  const id = await stage.journey.addCredential(nurse, 'education', { school: '江城样例医专' });
  page = await stage.signInCandidate(NURSE, `features/credentials/credential-page?id=${id}`);
});
afterAll(() => stage?.close());

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function waiting(): Promise<number> {
  const query = `SELECT count(*)::int AS n FROM document_reading WHERE status = 'queued'`;
  return (await stage.app.database.asOwner<{ n: number }>(query))[0]!.n;
}

async function attach(label: string, file: string): Promise<void> {
  await button(new RegExp(`^${label}：`)).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('从相册选择', { exact: true }).click(),
  ]);
  await chooser.setFiles({ name: file, mimeType: 'image/jpeg', buffer: await documentFile(file) });
  await button(`查看${label}附件`).waitFor();
}

describe('a photograph of a diploma', () => {
  it('is read while somebody goes on typing', async () => {
    await attach('学历证件', DIPLOMA);
    await page.getByText('正在识别…').waitFor();
    await stage.lookAtPhone(page, 'client-evidence-reading');
  });

  it('offers what stands on it beside the empty fields, and not over what was typed', async () => {
    const { fields } = await documentTruth(DIPLOMA);
    await expect.poll(() => waiting()).toBe(1);
    await runJob(stage.app, 'read-documents');
    await page.getByText('已识别为毕业证书').waitFor();
    await button('毕业证号：填入毕业证书上的' + fields['毕业证号']).waitFor();
    await expect(button(/^毕业院校：填入/).count()).resolves.toBe(0);
    await page.getByText('已识别为毕业证书').scrollIntoViewIfNeeded();
    await stage.lookAtPhone(page, 'client-evidence-offers');
    await stage.phonePicture(page, 'candidate-evidence-offers');
    await button(/^所学专业：填入/).click();
    await expect.poll(() => field('所学专业').inputValue()).toBe(fields['所学专业']);
    await button('全部填入').click();
    await expect.poll(() => field('毕业证号').inputValue()).toBe(fields['毕业证号']);
    await expect.poll(() => field('毕业时间').inputValue()).toBe(fields['毕业时间']);
    await expect.poll(() => field('毕业院校').inputValue()).toBe('江城样例医专');
    await button('学历层次：大学专科').waitFor();
    await button('学制：三年制').waitFor();
    await expect.poll(() => page.getByText('识别到').count()).toBe(0);
    await page.getByText('已保存').first().waitFor();
  });
});

describe('what was typed otherwise than the diploma says', () => {
  it('is said beside the field, with what stands where, and stops nobody', async () => {
    await field('毕业时间').fill('2012-06-03');
    const note = page.getByRole('note', { name: '日期不一致' });
    await note.getByText('2012年6月30日').waitFor();
    await note.getByText('2012年6月3日', { exact: true }).waitFor();
    await note.scrollIntoViewIfNeeded();
    await stage.lookAtPhone(page, 'client-evidence-mismatch');
    await stage.phonePicture(page, 'candidate-evidence-mismatch');
    await field('毕业时间').fill('2012-06-30');
    await note.waitFor({ state: 'detached' });
  });

  it('is said again in 填报信息 and at 信息确认, with the way to mend it and to go on', async () => {
    const { journey, steps } = stage;
    await journey.bind(nurse);
    const credentials = await journey.addNurseCredentials(nurse);
    const path = `/api/credentials/${credentials.education}`;
    const { version } = await bodyOf<{ version: number }>(journey.http.get(path).set(as(nurse)));
    const mistyped = { version, fields: { graduatedOn: '2012-06-03' } };
    await journey.http.patch(path).set(as(nurse)).send(mistyped).expect(200);
    const ready = { ...nurse, credentials, details: await journey.nurseDetails(nurse) };
    const { id } = await steps.draft(ready, await journey.publishSeason());
    page = await stage.signInCandidate(NURSE, `features/declarations/sections-page?id=${id}`);
    await page.getByText(/^自动核对发现\d处需要核对/).waitFor();
    await page.getByRole('group', { name: '学历信息' }).getByText('2012年6月30日').waitFor();
    await stage.lookAtPhone(page, 'client-evidence-sections');
    await button('下一步：信息确认').click();
    await button('去修改：日期不一致').waitFor();
    await button('确定').waitFor();
    await stage.lookAtPhone(page, 'client-evidence-confirm');
    await button('去修改：日期不一致').click();
    await page.getByRole('note', { name: '日期不一致' }).waitFor();
    await field('毕业时间').fill('2012-06-30');
    await page.getByRole('note', { name: '日期不一致' }).waitFor({ state: 'detached' });
  });
});
