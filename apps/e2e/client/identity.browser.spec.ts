import { correctionOf, ManualReviewSteps, permitRequest, type SignedIn } from '@htp/api/testing';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { type FakeCamera, fakeCamera } from './fake-camera.ts';

const FRONT = '身份证正面（人像面）';
const BACK = '身份证反面（国徽面）';

let camera: FakeCamera;
let stage: Stage;
beforeAll(async () => {
  camera = await fakeCamera('front-easy-1');
  stage = await openStage({ chromium: camera.switches });
});
afterAll(async () => {
  await stage?.close();
  await camera?.remove();
});

/** The recogniser takes seconds, and more of them on a machine with much to do. */
const VERDICT = { timeout: 45_000 };
/** For what asks it several times. */
const PATIENCE = { timeout: 180_000 };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens 实名认证 as somebody who signs in for the first time. */
async function begin(name: string): Promise<Page> {
  const page = await stage.signInCandidate(name, 'features/identity/identity-page');
  await button(page, '同意并继续').click();
  await page.getByText('选择认证方式').waitFor();
  return page;
}

async function type(page: Page, name: string, number: string): Promise<void> {
  await page.getByLabel('真实姓名').fill(name);
  await page.getByLabel('证件编号').fill(number);
  await button(page, '下一步').click();
  await page.getByText('1、请用户严格按照示例要求进行证件拍照').waitFor();
}

/** Chooses a file as the photograph of a side, and leaves it to be looked at. */
async function choose(page: Page, side: string, picture: Buffer): Promise<void> {
  const open = button(page, `拍摄${side}`).or(button(page, `重拍${side}`));
  await open.first().click();
  await chooseAgain(page, picture);
}

async function chooseAgain(page: Page, picture: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '从相册选择').click()]);
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture });
}

/** The photographs of both sides, whatever the device says of them. */
async function usePhotographs(page: Page, front: string, back: string): Promise<void> {
  for (const [side, sample] of [
    [FRONT, front],
    [BACK, back],
  ] as const) {
    await choose(page, side, await idCardPicture(sample));
    await button(page, '使用这张照片').or(button(page, '仍然使用')).click();
    await page.getByRole('img', { name: `${side}照片` }).waitFor();
  }
}

/** The server gets the next such request and answers, and the answer never comes. */
const loseNextAnswer = (page: Page, requests: string) =>
  page.route(
    requests,
    async (route) => {
      await route.fetch({ timeout: VERDICT.timeout });
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );

/** Keeps count of the pictures that pages hold at addresses of their own. */
function countPictures(): void {
  const page = globalThis as typeof globalThis & { heldPictures: Set<string> };
  page.heldPictures = new Set();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (held: Blob) => {
    const address = createObjectURL.call(URL, held);
    page.heldPictures.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    page.heldPictures.delete(address);
    revokeObjectURL.call(URL, address);
  };
}

const heldPictures = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heldPictures: Set<string> }).heldPictures.size);

describe('身份证（自动核验）', () => {
  it(
    'goes by the camera and a chosen file to 认证成功; what was typed wrongly is said and mended',
    PATIENCE,
    async () => {
      const { name, number, near_miss: near } = await idCardLabel('front-easy-1');
      const page = await begin('xiahou');
      await page.addInitScript(countPictures);
      await page.getByText('今日还可自动核验3次').waitFor();
      await stage.lookAtPhone(page, 'client-identity');
      await stage.phonePicture(page, 'candidate-identity');
      await button(page, '身份证（自动核验）').click();
      await button(page, '下一步').click();
      await page.getByText('请填写真实姓名').waitFor();
      await page.getByLabel('真实姓名').fill(near.name);
      await page.getByLabel('证件编号').fill(`${number.slice(0, -1)}9`);
      await page.getByText('号码有误，请逐位核对').waitFor();
      await stage.lookAtPhone(page, 'client-identity-details-wrong');
      await page.getByLabel('证件编号').fill(number);
      await page.reload();
      await page.getByLabel('证件编号').waitFor();
      await expect.poll(() => page.getByLabel('证件编号').inputValue()).toBe(number);
      await stage.phonePicture(page, 'candidate-identity-details');
      await button(page, '下一步').click();
      await page.getByText('3、上传证件信息仅供实名认证流程使用').waitFor();
      await stage.lookAtPhone(page, 'client-identity-scan');
      await stage.phonePicture(page, 'candidate-identity-scan');

      await button(page, `拍摄${FRONT}`).first().click();
      await page.getByText('没有相机权限').waitFor();
      await stage.lookAtPhone(page, 'client-identity-camera-refused');
      await page.context().grantPermissions(['camera']);
      await button(page, '重新打开相机').click();
      await button(page, '拍照').waitFor();
      await stage.lookAtPhone(page, 'client-identity-camera');
      await stage.phonePicture(page, 'candidate-identity-camera');
      await button(page, '拍照').click();
      await page.getByRole('img', { name: `刚拍的${FRONT}` }).waitFor();
      await stage.lookAtPhone(page, 'client-identity-review');
      await button(page, '重拍').click();
      await button(page, '拍照').click();
      await button(page, '使用这张照片').click();
      await choose(page, BACK, await idCardPicture('back-good-1'));
      await button(page, '使用这张照片').click();
      await button(page, '提交认证').waitFor();
      await stage.lookAtPhone(page, 'client-identity-scan-ready');

      stage.expect(page, 422);
      await button(page, '提交认证').click();
      await page.getByRole('alert').getByText('姓名与填写的不一致').waitFor(VERDICT);
      await page.getByText('今日还可自动核验2次').waitFor();
      await button(page, '返回修改信息').click();
      await page.getByLabel('真实姓名').fill(name);
      await button(page, '下一步').click();
      await button(page, '提交认证').waitFor();
      // Those of before: only the name was wrong.
      await expect.poll(() => heldPictures(page)).toBe(2);
      await loseNextAnswer(page, '**/automatic-verifications');
      stage.expect(page, 'offline', 422);
      await button(page, '提交认证').click();
      await page.getByText('照片可能已经送达').waitFor(VERDICT);
      await stage.lookAtPhone(page, 'client-identity-answer-lost');
      // The server has verified him already.
      stage.expect(page, 409);
      await button(page, '提交认证').click();
      await page.getByRole('status').getByText('认证成功').waitFor();
      await expect.poll(() => heldPictures(page)).toBe(0);
      await stage.lookAtPhone(page, 'client-identity-verified');
      await stage.phonePicture(page, 'candidate-identity-verified');
      expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain(number);
    },
  );

  it('says on the device what is wrong with a photograph, each defect in its words', async () => {
    const page = await begin('careless');
    await button(page, '身份证（自动核验）').click();
    const { name, number } = await idCardLabel('blurred-1');
    await type(page, name, number);
    await choose(page, FRONT, Buffer.from('no picture'));
    await page.getByText('照片无法打开').waitFor();
    await chooseAgain(page, await idCardPicture('blurred-1'));
    await page.getByRole('alert').getByText('照片模糊').waitFor();
    await stage.lookAtPhone(page, 'client-identity-blurred');
    await stage.phonePicture(page, 'candidate-identity-blurred');
    await button(page, '重拍').click();
    await chooseAgain(page, await idCardPicture('glare-1'));
    await page.getByRole('alert').getByText('闪光过强').waitFor();
    await button(page, '重拍').click();
    await chooseAgain(
      page,
      await sharp(await idCardPicture('front-easy-1'))
        .resize(400)
        .jpeg()
        .toBuffer(),
    );
    await page.getByRole('alert').getByText('照片太小').waitFor();
    await button(page, '仍然使用').click();
    await page.getByText('照片太小：').waitFor();
  });

  it(
    'names side, defect and tries left at each refusal; the third locks until midnight and offers 人工审核, which can be withdrawn',
    PATIENCE,
    async () => {
      const page = await begin('unlucky');
      await button(page, '身份证（自动核验）').click();
      const { name, number } = await idCardLabel('front-easy-2');
      await type(page, name, number);
      const rounds = [
        {
          front: 'edge-missing-2',
          back: 'wrong-side-1',
          said: ['人像面：边缘缺失', '国徽面：拍错了面'],
          left: 2,
        },
        {
          front: 'not-id-card-1',
          back: 'back-expired-1',
          said: ['人像面：未识别到身份证', '国徽面：身份证已过有效期'],
          left: 1,
        },
        { front: 'grayscale-copy-1', back: 'back-good-1', said: ['人像面：是黑白照片或复印件'], left: 0 },
      ];
      for (const { front, back, said, left } of rounds) {
        await usePhotographs(page, front, back);
        stage.expect(page, 422);
        await button(page, '提交认证').click();
        const alert = page.getByRole('alert').first();
        for (const words of said) await alert.getByText(words).waitFor(VERDICT);
        await alert.getByText(left > 0 ? `今日还可自动核验${left}次` : '该证件当日不可操作').waitFor();
      }
      await stage.lookAtPhone(page, 'client-identity-refused');
      await stage.phonePicture(page, 'candidate-identity-refused');
      await button(page, '改用人工审核').click();
      await page.getByText('2026年11月24日 00:00后可再次自动核验').waitFor();
      expect(await button(page, '身份证（自动核验）').count()).toBe(0);
      await stage.lookAtPhone(page, 'client-identity-locked');

      await button(page, '身份证（人工审核）').click();
      await button(page, '下一步').waitFor();
      await expect.poll(() => page.getByLabel('证件编号').inputValue()).toBe(number);
      await button(page, '下一步').click();
      await usePhotographs(page, 'front-easy-2', 'back-good-2');
      await page.route('**/manual-requests', () => undefined, { times: 1 });
      await button(page, '提交认证').click();
      await page.getByText('正在提交，请稍候…').waitFor();
      await stage.lookAtPhone(page, 'client-identity-sending');
      await button(page, '停止等待').click();
      await page.getByText('照片可能已经送达').waitFor();
      await button(page, '提交认证').click();
      await page.getByText('提交成功，待认证').waitFor();
      await stage.lookAtPhone(page, 'client-identity-pending');
      await stage.phonePicture(page, 'candidate-identity-pending');
      await button(page, '撤回认证').click();
      await page.getByText('撤回后审核即结束').waitFor();
      await stage.lookAtPhone(page, 'client-identity-withdraw');
      await page.getByRole('alertdialog').getByText('撤回认证', { exact: true }).click();
      await page.getByText('您已撤回上次的人工审核').waitFor();
    },
  );
});

describe('其他证件（人工审核）', () => {
  it('asks for what the number does not tell; its rejection is read with the reason, its approval is 认证成功', async () => {
    const steps = new ManualReviewSteps(stage.journey);
    const reviewer = await stage.journey.signInStaff('province-reviewer');
    const page = await begin('chan');
    await requestByPassport(page);
    await decide(steps, reviewer, { decision: 'rejected', reason: 'I01', remark: '资料页右下角反光' });
    await page.goto(stage.clientAddress('features/identity/identity-page'));
    await page.getByText('资料页右下角反光').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await stage.lookAtPhone(page, 'client-identity-rejected');
    await requestByPassport(page);
    await decide(steps, reviewer, { decision: 'approved' });
    await page.reload();
    await page.getByRole('status').getByText('认证成功').waitFor();
  });
});

describe('更正身份信息', () => {
  it(
    'goes from 更正信息 to a reviewer and back, while what was verified goes on to count',
    PATIENCE,
    async () => {
      const steps = new ManualReviewSteps(stage.journey);
      const reviewer = await stage.journey.signInStaff('province-reviewer');
      const someone = await stage.journey.signInCandidate('renamed');
      await steps.approved(someone, reviewer);
      const page = await stage.signInCandidate('renamed', 'features/privacy/rectification-page');
      await button(page, '更正身份信息').click();
      await button(page, '申请更正').click();
      await button(page, '下一步').click();
      await page.getByText('请选择更正原因').waitFor();
      await page.getByRole('button', { name: /^更正原因/ }).click();
      await page.getByText('依法变更姓名', { exact: true }).click();
      await page.getByRole('button', { name: /^证件类型/ }).click();
      await page.getByText('护照', { exact: true }).click();
      await page.getByLabel('真实姓名').fill('CHAN TAI MING');
      await page.getByLabel('证件编号').fill('K87654321');
      await page.getByLabel('出生日期', { exact: true }).fill('1990-05-17');
      await page.getByRole('radio', { name: '男' }).click();
      await page.getByText('更正通过', { exact: true }).waitFor();
      await stage.lookAtPhone(page, 'client-identity-correction');
      await button(page, '下一步').click();
      for (const side of ['护照资料页', '证明材料']) {
        await choose(page, side, await idCardPicture('not-id-card-1'));
        await button(page, '使用这张照片').or(button(page, '仍然使用')).click();
        await page.getByRole('img', { name: `${side}照片` }).waitFor();
      }
      await stage.lookAtPhone(page, 'client-identity-correction-scan');
      await button(page, '提交更正').click();
      await page.getByText('提交成功，待审核').waitFor();
      await page.goto(stage.clientAddress('features/identity/identity-page'));
      await page.getByText('更正原因：依法变更姓名').waitFor();
      await page.getByText('认证成功').waitFor();
      await page.getByText('陈大文').waitFor();
      await stage.lookAtPhone(page, 'client-identity-correction-pending');
      await stage.phonePicture(page, 'candidate-identity-correction');
      await decide(steps, reviewer, { decision: 'rejected', reason: 'I01', remark: '证明材料上没有曾用名' });
      await page.reload();
      await page.getByText('证明材料上没有曾用名').waitFor();
      await page.getByText('陈大文').waitFor();
      await steps.correct(someone, await correctionOf(await permitRequest({ name: '陈大明' }))).expect(201);
      await decide(steps, reviewer, { decision: 'approved' });
      await page.reload();
      await page.getByText('陈大明').waitFor();
      await stage.lookAtPhone(page, 'client-identity-corrected');
    },
  );
});

async function requestByPassport(page: Page): Promise<void> {
  await button(page, '其他证件（人工审核）').click();
  await page.getByRole('button', { name: /^证件类型/ }).click();
  await page.getByText('护照', { exact: true }).click();
  await page.getByLabel('真实姓名').fill('CHAN TAI MAN');
  await page.getByLabel('证件编号').fill('K12345678');
  await page.getByLabel('出生日期', { exact: true }).fill('1990-05-17');
  await page.getByRole('radio', { name: '男' }).click();
  await button(page, '下一步').click();
  await choose(page, '护照资料页', await idCardPicture('not-id-card-1'));
  await button(page, '使用这张照片').or(button(page, '仍然使用')).click();
  await button(page, '提交认证').click();
  await page.getByText('提交成功，待认证').waitFor();
}

/** The next case is decided over the API. */
async function decide(
  steps: ManualReviewSteps,
  reviewer: SignedIn,
  decision: Parameters<ManualReviewSteps['decide']>[3],
): Promise<void> {
  const { body } = await steps.next(reviewer).expect(200);
  const opened = await steps.open(reviewer, body.id as string).expect(200);
  await steps.decide(reviewer, body.id as string, opened.body.contentTag as string, decision).expect(200);
}
