import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('首页', () => {
  it('leads whoever is new to 实名认证, and names what comes after it', async () => {
    const page = await stage.signInCandidate('newcomer');
    await page.getByText('您好', { exact: true }).waitFor();
    await page.getByRole('button', { name: '前往认证' }).waitFor();
    await page.getByText('绑定工作单位', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /绑定工作单位/ }).count()).toBe(0);
    await stage.lookAtPhone(page, 'client-home-new');

    await page.getByRole('button', { name: /卫生专业技术资格考试/ }).click();
    await page.getByText('请先完成实名认证', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-home-asked');
    await page.getByRole('alertdialog').getByText('前往认证').click();
    await page.waitForURL(/identity-page/);
  });

  it('says what a nurse does next: her unit, then the open season, then who has what she submitted', async () => {
    const { journey, steps } = stage;
    const session = await journey.signInCandidate('nurse');
    await journey.verify(session);
    const seasonId = await journey.publishSeason();
    const page = await stage.signInCandidate('nurse');
    await page.getByText(/^.\*+，您好$/).waitFor();
    await page.getByRole('button', { name: '前往绑定' }).waitFor();
    await stage.phonePicture(page, 'candidate-home');

    await journey.bind(session);
    const credentials = await journey.addNurseCredentials(session);
    const nurse = { ...session, credentials, details: await journey.nurseDetails(session) };
    const { id } = await steps.submitted(nurse, seasonId);
    const officer = await journey.signInStaff('hospital-officer');
    await steps.returnSection(officer, id, 'declaration_details', '2026-11-27');
    await page.reload();
    await page.getByRole('button', { name: '查看原因并修改' }).waitFor();
    await page.getByText(/单位退回修改/).waitFor();
    await page.getByText(/还剩/).first().waitFor();
    await stage.lookAtPhone(page, 'client-home-returned');
    await page.getByRole('button', { name: '查看原因并修改' }).click();
    await page.waitForURL((url) => url.href.includes(`declared-page?id=${id}`));
  });

  it('is as legible in the dark, and in the largest text', async () => {
    const page = await stage.signInCandidate('nurse');
    await page.getByText('下一步').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await stage.lookAtPhone(page, 'client-home-dark');
    await page.evaluate(() =>
      localStorage.setItem('htp-text-size', JSON.stringify({ type: 'string', data: 'largest' })),
    );
    await page.reload();
    const title = page.getByText(/单位退回修改/);
    await title.waitFor();
    expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('33px');
    await stage.lookAtPhone(page, 'client-home-dark-largest');
  });
});
