import { bodyOf, type SignedIn } from '@htp/api/testing';
import { documentFile } from '@htp/test-kit';
import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

const NURSE = 'photographer';
const MEGABYTE = 1024 * 1024;
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]);

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

let stage: Stage;
let session: SignedIn;
let id: string;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  session = await stage.journey.signInCandidate(NURSE);
  await stage.journey.verify(session);
  id = await stage.journey.addCredential(session, 'education', { school: '武汉大学' });
  page = await openForm();
});
afterAll(() => stage?.close());

async function openForm(): Promise<Page> {
  const opened = await stage.signInCandidate(NURSE, `features/credentials/credential-page?id=${id}`);
  await opened.getByRole('button', { name: /^学历证件：/ }).waitFor();
  return opened;
}

const photograph = async (): Promise<Given> => ({
  name: '毕业证.jpg',
  mimeType: 'image/jpeg',
  buffer: await documentFile('diploma-college-nursing.jpg'),
});

async function choose(
  field: string,
  source: '从相册选择' | '选择文件（可选PDF）',
  given: Given,
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${field}：`) }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText(source, { exact: true }).click(),
  ]);
  await chooser.setFiles(given);
}

const view = (field: string) => page.getByRole('button', { name: `查看${field}附件` });
const as = () => ({ Authorization: `Bearer ${session.accessToken}` });

async function attached(field: string): Promise<string> {
  const read = () =>
    bodyOf<{ fields: Record<string, string> }>(
      stage.journey.http.get(`/api/credentials/${id}`).set(as()).expect(200),
    );
  await expect.poll(async () => (await read()).fields[field]).toBeTruthy();
  return (await read()).fields[field]!;
}

const files = async () =>
  (await stage.app.database.asOwner<{ n: number }>('SELECT count(*)::int n FROM file'))[0]!.n;

/** A line on which a photograph takes a moment. @returns what makes it a fast one again */
async function slowLine(bytesPerSecond: number): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
  return () => devtools.detach();
}

async function takeAway(field: string): Promise<void> {
  await page.getByRole('button', { name: `移除${field}附件` }).click();
  await page.getByText('移除附件').waitFor();
  await page.locator('.uni-modal').getByText('移除', { exact: true }).click();
  await page.getByRole('button', { name: `${field}：上传照片或PDF` }).waitFor();
}

describe('a photograph', () => {
  it('is sent with its progress, belongs to its field, and can be looked at', async () => {
    const speedUp = await slowLine(10_000);
    await choose('学历证件', '从相册选择', await photograph());
    await page.getByRole('progressbar', { name: '毕业证.jpg上传进度' }).waitFor();
    await stage.lookAtPhone(page, 'client-attachments-sending');
    await speedUp();
    await view('学历证件').waitFor();
    await attached('diplomaPicture');
    await stage.lookAtPhone(page, 'client-attachments');
    await view('学历证件').click();
    await page.locator('img[src^="blob:"]').first().waitFor();
    await stage.lookAtPhone(page, 'client-attachment-shown');
    await page.keyboard.press('Escape');
  });

  it('that is too large is made small, with small print legible', async () => {
    await takeAway('学历证件');
    const { buffer } = await photograph();
    const large = await sharp(buffer).resize({ width: 2600 }).jpeg({ quality: 100 }).toBuffer();
    expect(large.length).toBeGreaterThan(1.3 * 1_000_000);
    await choose('学历证件', '从相册选择', { name: '大照片.jpg', mimeType: 'image/jpeg', buffer: large });
    await view('学历证件').waitFor();
    const link = await bodyOf<{ url: string }>(
      stage.journey.http
        .post(`/api/files/${await attached('diplomaPicture')}/links`)
        .set(as())
        .expect(201),
    );
    const kept = await stage.journey.http.get(link.url).responseType('blob').expect(200);
    const { width = 0, height = 0 } = await sharp(kept.body as Buffer).metadata();
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(1600);
    expect((kept.body as Buffer).length).toBeLessThan(large.length / 2);
  });

  it('that no browser opens, or a file that is too large, is explained before it is sent', async () => {
    const before = await files();
    await choose('学历认证材料', '从相册选择', { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: HEIC });
    await page.getByText('这张照片是HEIC格式').waitFor();
    await stage.lookAtPhone(page, 'client-attachment-heic');
    await page.getByRole('button', { name: '移除IMG_1.HEIC' }).click();
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * MEGABYTE)]);
    const given = { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: large };
    await choose('学历认证材料', '选择文件（可选PDF）', given);
    await page.getByText('文件超过10MB').waitFor();
    await page.getByRole('button', { name: '移除扫描件.pdf' }).click();
    expect(await files()).toBe(before);
  });
});

describe('an upload that breaks', () => {
  it('goes on when the network is back', async () => {
    await takeAway('学历证件');
    stage.expect(page, 'offline');
    await page.context().setOffline(true);
    await choose('学历证件', '从相册选择', await photograph());
    await page.getByText('网络不通，恢复后自动继续上传').waitFor();
    await stage.lookAtPhone(page, 'client-attachment-paused');
    stage.expect(page, 'offline');
    await page.context().setOffline(false);
    await view('学历证件').waitFor();
  });

  it('goes on when the client comes back after it was killed, and leaves nothing on the device', async () => {
    const report = await documentFile('chsi-registration-form.pdf');
    await page.context().setOffline(true);
    await choose('学历认证材料', '选择文件（可选PDF）', {
      name: '认证报告.pdf',
      mimeType: 'application/pdf',
      buffer: report,
    });
    await page.getByText('网络不通，恢复后自动继续上传').waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await openForm();
    await view('学历认证材料').waitFor();
    await attached('verificationFile');
    await expect.poll(keptFiles).toBe(0);
  });

  it('makes no second file of one whose answer was lost', async () => {
    await takeAway('学历证件');
    const before = await files();
    const { buffer } = await photograph();
    const other = await sharp(buffer).rotate(180).jpeg().toBuffer();
    let lost = 0;
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      lost++;
      await route.abort();
    };
    await page.route('**/api/files', loseAnswer, { times: 1 });
    stage.expect(page, 'offline');
    await choose('学历证件', '从相册选择', { name: '倒.jpg', mimeType: 'image/jpeg', buffer: other });
    await view('学历证件').waitFor();
    expect([lost, await files()]).toEqual([1, before + 1]);
  });
});

const keptFiles = () =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('htp-uploads');
        asked.onsuccess = () => {
          const count = asked.result.transaction('files').objectStore('files').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
