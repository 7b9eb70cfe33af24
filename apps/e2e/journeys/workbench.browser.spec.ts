import { as, type ReadyCandidate, runJob, type SignedIn } from '@htp/api/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let nurse: ReadyCandidate;
let officerSession: SignedIn;
let officer: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
  officerSession = await stage.journey.signInStaff('hospital-officer');
  officer = await stage.signIn('hospital-officer');
});
afterAll(() => stage?.close());

const submitted = async () => (await stage.steps.submitted(nurse, await stage.journey.publishSeason())).id;
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const statusOf = async (id: string) => (await stage.steps.get(nurse, id).expect(200)).body.status as string;

async function open(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(stage.address(`declarations/${id}${query}`));
  await page.getByRole('navigation', { name: '申报内容' }).waitFor();
}

/** What has the focus, by its text or label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });

describe('a run through cases by keyboard alone', () => {
  it('accepts, decides, and has the next case there at once', async () => {
    const [first, second] = [await submitted(), await submitted()];
    const requests: string[] = [];
    officer.on('request', (request) =>
      requests.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
    );
    await open(officer, first, '?run=next');
    await officer.getByText('尚未受理').waitFor();
    await officer.keyboard.press('c');
    await officer.getByText('您已受理').waitFor();
    // The next one travels while this one is read, and is not taken for opened.
    await expect.poll(() => requests).toContain(`GET /api/review/declarations/${second}?ahead=true`);
    await expect.poll(() => focused(officer)).toBe('学历信息');
    await officer.getByRole('img', { name: '学历证件' }).waitFor();
    await stage.look(officer, 'workbench');
    await stage.picture(officer, 'workbench');

    await officer.keyboard.press('a');
    await expect.poll(() => focused(officer)).toBe('专技职称');
    await officer.keyboard.press('4');
    await expect.poll(() => focused(officer)).toBe('申报信息');
    await officer.keyboard.press('2');
    await officer.keyboard.press('a');
    await expect.poll(() => focused(officer)).toBe('护士执业证');
    await officer.keyboard.press('a');
    await expect.poll(() => focused(officer)).toBe('申报信息');
    await officer.getByRole('img', { name: '国网申请表' }).locator('canvas').waitFor();
    // Missing: named, with the way there.
    await officer.keyboard.press('d');
    const dialog = officer.getByRole('dialog', { name: '作出决定' });
    await dialog.getByText('“申报信息”尚未通过').waitFor();
    await stage.look(officer, 'workbench-missing');
    await officer.keyboard.press('Control+Enter');
    await expect.poll(() => focused(officer)).toBe('“申报信息”尚未通过');
    await officer.keyboard.press('Enter');
    await expect.poll(() => focused(officer)).toBe('申报信息');
    await officer.keyboard.press('a');
    await dialog.getByText('单位审核通过').waitFor();
    await expect
      .poll(() => officer.evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('radio');
    await stage.look(officer, 'workbench-pass');
    requests.length = 0;
    await officer.keyboard.press('Control+Enter');
    await officer.waitForURL(`**/declarations/${second}?run=next`);
    await expect.poll(() => focused(officer)).toBe('学历信息');
    expect(await statusOf(first)).toBe('in_review');
    expect((await stage.steps.get(nurse, first)).body.stage).toBe('province');
    // It was there: only that it was shown is told.
    await expect.poll(() => requests).toContain(`POST /api/review/declarations/${second}/opening`);
    expect(requests).not.toContain(`GET /api/review/declarations/${second}`);
    await stage.look(officer, 'workbench-next');
  });

  it('gives the next case back when the run is left before it', async () => {
    const present = await submitted();
    await submitted();
    await stage.steps.claim(officerSession, present).expect(200);
    const claimOf = async (id: string) => (await stage.steps.open(officerSession, id).expect(200)).body.claim;
    const claiming = officer.waitForResponse('**/next-claim');
    await open(officer, present, '?run=next');
    const following: string = (await (await claiming).json()).claimed.id;
    await expect.poll(() => claimOf(following)).toMatchObject({ mine: true });
    await officer.goto(stage.address('declarations'));
    await expect.poll(() => claimOf(following)).toBeNull();
    expect(await claimOf(present)).toMatchObject({ mine: true });
    await stage.steps.release(officerSession, present).expect(204);
  });
});

describe('the documents of a case', () => {
  it('are pictures and pages of PDF, zoomed, turned and looked through by key', async () => {
    const id = await submitted();
    await open(officer, id);
    const picture = officer.getByRole('img', { name: '学历证件' });
    await picture.waitFor();
    const zoom = officer.getByLabel('显示比例');
    const fitted = await zoom.textContent();
    const width = async () => (await picture.boundingBox())!.width;
    const before = await width();
    await officer.keyboard.press('+');
    await expect.poll(width).toBeCloseTo(before * 1.25, 0);
    await officer.keyboard.press('w');
    await expect.poll(() => zoom.textContent()).toBe(fitted);
    const { width: across, height: down } = (await picture.boundingBox())!;
    expect(across).toBeGreaterThan(down);
    await officer.keyboard.press('r');
    await expect
      .poll(async () => {
        const box = (await picture.boundingBox())!;
        return box.height > box.width;
      })
      .toBe(true);
    await officer.keyboard.press('R');

    await officer.keyboard.press(']');
    const page = officer.getByRole('img', { name: '学历认证材料' });
    await page.locator('canvas').waitFor();
    // Ink, and not one colour: the characters of a Chinese form.
    const colours = await page.locator('canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return seen.size;
    });
    expect(colours).toBeGreaterThan(50);
    await stage.look(officer, 'workbench-pdf');
    await officer.keyboard.press('?');
    await officer.getByRole('dialog', { name: '快捷键' }).waitFor();
    await stage.look(officer, 'workbench-keys');
    await stage.picture(officer, 'workbench-keys');
    await officer.keyboard.press('Escape');
    await stage.steps.release(officerSession, id);
  });

  it('say what is wrong when one cannot be opened, and open it anew', async () => {
    const id = await submitted();
    await officer.route('**/api/files/*/content?*', (route) => route.fulfill({ status: 404, body: '' }));
    stage.expect(officer, 404);
    await open(officer, id);
    await officer.getByText('附件链接已过期').waitFor();
    await stage.look(officer, 'workbench-link-expired');
    await officer.unroute('**/api/files/*/content?*');
    await button(officer, '重新打开').click();
    await officer.getByRole('img', { name: '学历证件' }).waitFor();
    await stage.look(officer, 'workbench-zoomed', { sizes: [{ width: 683, height: 384 }] });
  });

  it('are not for an auditor, who reads the rest and decides nothing', async () => {
    const id = await submitted();
    const auditor = await stage.signIn('auditor', `declarations/${id}`);
    await auditor.getByText('您的角色不能查看附件').waitFor();
    for (const act of ['作出决定', '通过', '有问题']) expect(await button(auditor, act).count()).toBe(0);
    await stage.look(auditor, 'workbench-auditor');
    await auditor.close();
  });

  it('show a number in full for a reason, and say how many more may be asked for', async () => {
    const id = await submitted();
    await stage.steps.claim(officerSession, id).expect(200);
    await open(officer, id);
    await button(officer, '查看完整的毕业证号').click();
    await officer.getByText('今日还可查看 200 次').waitFor();
    await officer.getByRole('radio', { name: '排查重复申报' }).check({ force: true });
    await stage.look(officer, 'workbench-reveal');
    await button(officer, '查看').click();
    await officer.getByText('199981201206085911').waitFor();
    await button(officer, '查看完整的学历认证材料编号').click();
    await officer.getByText('今日还可查看 199 次').waitFor();
    await stage.steps.release(officerSession, id).expect(204);
  });
});

describe('a return', () => {
  it('names the sections, is answered by the candidate, and shows exactly what changed', async () => {
    const id = await submitted();
    await stage.steps.acceptAll(officerSession, id);
    await open(officer, id);
    await officer.keyboard.press('4');
    await officer.keyboard.press('p');
    await expect.poll(() => focused(officer)).toBe('原因');
    await officer.keyboard.type('R20');
    await officer.keyboard.press('Enter');
    await officer.getByLabel('说明').fill('印章不清晰，请重新扫描');
    await officer.getByText(/草稿已保存/).waitFor();
    await officer.locator('canvas').waitFor();
    await stage.look(officer, 'workbench-problem');
    await stage.picture(officer, 'workbench-problem');
    await officer.getByLabel('说明').press('Control+Enter');
    const dialog = officer.getByRole('dialog', { name: '作出决定' });
    await dialog.getByText('单位退回修改').waitFor();
    await dialog.getByText('申报信息：材料不清晰。印章不清晰，请重新扫描').waitFor();
    await stage.look(officer, 'workbench-return');
    await stage.picture(officer, 'workbench-return');
    await button(dialog, '退回修改').click();
    await officer.getByText('单位退回', { exact: true }).waitFor();
    expect(await statusOf(id)).toBe('returned');
    expect(await officer.getByText('不能继续审核').count()).toBe(0);

    await resubmit(id);
    await stage.steps.claim(officerSession, id).expect(200);
    await open(officer, id);
    await expect.poll(() => focused(officer)).toBe('申报信息');
    await officer.getByText('上次退回：').waitFor();
    await officer.getByRole('figure', { name: '国网申请表（修改前）' }).waitFor();
    await officer.getByRole('img', { name: '国网申请表（修改后）' }).waitFor();
    await officer.getByRole('img', { name: '国网申请表（修改前）' }).locator('canvas').waitFor();
    await officer.getByText('原为 376***03').waitFor();
    await stage.look(officer, 'workbench-changes');
    await stage.picture(officer, 'workbench-changes');
    await button(officer, '提交轮次').click();
    const rounds = officer.getByRole('dialog', { name: '提交轮次与变化' });
    await rounds.getByText('国网验证码：').waitFor();
    await stage.look(officer, 'workbench-rounds');
    await officer.keyboard.press('Escape');
    await button(officer, '办理进度').click();
    await officer.getByText('单位审核退回，请修改申报信息后重新提交').waitFor();
    await stage.look(officer, 'workbench-history');
    await officer.keyboard.press('Escape');
    await stage.steps.release(officerSession, id).expect(204);
  });

  async function resubmit(id: string): Promise<void> {
    const { version } = (await stage.steps.get(nurse, id).expect(200)).body;
    const applicationForm = await stage.journey.upload(nurse, 'national-application-form.png');
    const sections = { declaration_details: { registrationCode: '37614004', applicationForm } };
    const saved = await stage.steps.save(nurse, id, { version, sections }).expect(200);
    await stage.steps.submit(nurse, id, saved.body.version).expect(200);
  }
});

describe('what the machine has found out about a case', () => {
  let id: string;

  beforeAll(async () => {
    id = await submittedWithFaults();
    await stage.steps.acceptAll(officerSession, id);
    // Three pictures are read, as in earnest.
  }, 180_000);

  it('is the verdict of the rules with every reason, and what the candidate says to it', async () => {
    await open(officer, id);
    await officer.keyboard.press('e');
    await expect.poll(() => focused(officer)).toBe('资格核对');
    await officer.getByText('不符合报考条件').waitFor();
    await officer.getByText('已办理延续注册，新证尚未发下').waitFor();
    await officer.getByText('护士执业证已过有效期').first().waitFor();
    await stage.look(officer, 'workbench-eligibility');
    await stage.picture(officer, 'workbench-eligibility');
    await button(officer, '查看学历信息').first().click();
    await expect.poll(() => focused(officer)).toBe('学历信息');
  });

  it('stands at the field, with the place on the picture', async () => {
    await open(officer, id);
    const number = officer.getByRole('button', { name: '在附件中查看毕业证书“毕业证号”' });
    await number.locator('canvas').waitFor();
    await number.click();
    await officer.locator('.mark').waitFor();
    await stage.look(officer, 'workbench-findings');
    await stage.picture(officer, 'workbench-findings');
  });

  it('is resolved by keyboard before a pass', async () => {
    await open(officer, id);
    await officer.keyboard.press('d');
    const dialog = officer.getByRole('dialog', { name: '作出决定' });
    await dialog
      .getByText(/“毕业证号”的疑点尚未处理/)
      .first()
      .waitFor();
    await officer.keyboard.press('Control+Enter');
    await expect.poll(() => focused(officer)).toMatch(/“毕业证号”的疑点尚未处理/);
    await officer.keyboard.press('Enter');
    await expect.poll(() => focused(officer)).toBe('疑点1“毕业证号”的处理说明');
    await officer.keyboard.press('Control+Enter');
    await officer.getByText('请填写处理说明').waitFor();
    await officer.keyboard.type('已与原件核对，系录入时末位输错');
    await stage.look(officer, 'workbench-finding-resolve');
    await stage.picture(officer, 'workbench-finding-resolve');
    await resolveAll();
    await dialog.getByText('单位审核通过').waitFor();
    await officer.keyboard.press('Control+Enter');
    await expect.poll(async () => (await stage.steps.get(nurse, id)).body.stage).toBe('province');

    await open(officer, id);
    await officer.keyboard.press('y');
    await officer.getByText('已与原件核对，系录入时末位输错').waitFor();
    await officer
      .getByText(/单位 王考务/)
      .first()
      .waitFor();
    await stage.look(officer, 'workbench-findings-resolved');
  });

  /** The number of her diploma is mistyped, and so is the year in which her registration ends. */
  async function submittedWithFaults(): Promise<string> {
    const edit = async (kind: 'education' | 'nurse_licence', fields: object) => {
      const address = `/api/credentials/${nurse.credentials[kind]}`;
      const { version } = (await stage.app.http.get(address).set(as(nurse)).expect(200)).body;
      await stage.app.http.patch(address).set(as(nurse)).send({ version, fields }).expect(200);
    };
    await edit('education', { diplomaNumber: '199981201206085916' });
    await edit('nurse_licence', { validUntil: '2026-08-14' });
    const details = { ...nurse.details, eligibilityExplanation: '已办理延续注册，新证尚未发下' };
    const { id } = await stage.steps.submitted({ ...nurse, details }, await stage.journey.publishSeason());
    await runJob(stage.app, 'read-documents');
    await runJob(stage.app, 'check-submissions');
    return id;
  }

  /** From the remark that has the focus on, until the decision asks for its own. */
  async function resolveAll(): Promise<void> {
    const decision = officer.getByRole('dialog', { name: '作出决定' });
    while (!(await decision.isVisible())) {
      const before = await focused(officer);
      await officer.keyboard.press('Control+Enter');
      await expect
        .poll(async () => (await decision.isVisible()) || (await focused(officer)) !== before)
        .toBe(true);
      if (!(await decision.isVisible())) await officer.keyboard.type('已与原件核对');
    }
  }
});
