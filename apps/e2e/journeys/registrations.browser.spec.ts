import { randomUUID } from 'node:crypto';
import { as, DEMO_HOSPITAL, RegistrationSteps } from '@htp/api/testing';
import { documentFile } from '@htp/test-kit';
import { creditCodeCheckCharacter } from '@htp/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { told } from '../stage/told.ts';

const PHONE = { width: 390, height: 844 } as const;
const FIRST_17 = '12420106999900001';
const CODE = FIRST_17 + creditCodeCheckCharacter(FIRST_17);
/** Nearly the name of the demo's hospital, where that is. */
const NAME = `武汉市武昌区${DEMO_HOSPITAL}有限公司`;

let stage: Stage;
let reviewer: Page;
let applicant: Page;
const receipt = { number: '', queryCode: '' };

beforeAll(async () => {
  stage = await openStage();
  reviewer = await stage.signIn('province-reviewer');
  applicant = await stage.visit('sign-in');
});
afterAll(() => stage?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shownAt = (page: Page, label: string) =>
  page.locator('dl > div', { hasText: label }).getByRole('definition').innerText();

async function choose(page: Page, field: string, search: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(search);
  await page.getByRole('option', { name: option }).first().click();
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('link', { name: '申请查询' }).first().click();
  await page.getByLabel('申请编号').fill(receipt.number);
  await page.getByLabel('查询码').fill(receipt.queryCode.toLowerCase());
  await button(page, '查询').click();
}

async function openQueue(): Promise<void> {
  const menu = reviewer.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '机构注册审核' }).click();
}

/** What the reviewer has claimed, as the work list leads to it. */
async function openOwn(): Promise<void> {
  const menu = reviewer.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '工作台' }).click();
  await reviewer
    .getByRole('row', { name: /我受理的机构/ })
    .getByRole('link')
    .first()
    .click();
  await reviewer.getByRole('radio', { name: '我受理的', checked: true }).waitFor({ state: 'attached' });
  expect(reviewer.url()).toBe(stage.address('registrations?claim=mine'));
}

describe('the public form', () => {
  it('is found from the sign-in, fits a telephone, and says at each field what is missing', async () => {
    await applicant.getByRole('link', { name: '机构注册' }).click();
    await applicant.getByRole('heading', { name: '机构注册' }).waitFor();
    await stage.look(applicant, 'register-empty', { sizes: [PHONE, { width: 1366, height: 768 }] });
    await applicant.setViewportSize(PHONE);
    await button(applicant, '提交申请').click();
    await applicant.getByText('有 11 项需要填写或修改').waitFor();
    expect(await applicant.getByLabel('机构名称').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await stage.look(applicant, 'register-missing', { sizes: [PHONE] });
  });

  it('keeps what names nobody over a reload, and nothing of people', async () => {
    await applicant.getByLabel('机构名称').fill(NAME);
    await applicant.getByLabel('统一社会信用代码', { exact: true }).last().fill('124201062026020424');
    await choose(applicant, '机构类别', '综合医院', '综合医院');
    await applicant.getByRole('textbox', { name: '行政区划' }).click();
    await applicant.getByRole('menuitem', { name: '武汉市' }).click();
    await applicant.getByRole('menuitem', { name: '武昌区' }).click();
    await applicant.getByLabel('地址').fill('武昌区样例路1号');
    await choose(applicant, '主管单位', '武昌', '武昌');
    await applicant.locator('input[type=file]').setInputFiles({
      name: '钱院长的证明.jpg',
      mimeType: 'image/jpeg',
      buffer: await documentFile('professional-title-nurse.jpg'),
    });
    await applicant.getByLabel('负责人姓名', { exact: true }).fill('钱院长');
    await applicant.getByText('钱院长的证明.jpg').waitFor();
    await applicant.getByText('已上传', { exact: true }).waitFor();
    const kept = await applicant.evaluate(
      () => JSON.stringify(sessionStorage) + JSON.stringify(localStorage),
    );
    expect(kept).toContain(NAME);
    expect(kept).not.toContain('钱院长');

    applicant.once('dialog', (dialog) => void dialog.accept());
    await applicant.reload();
    await applicant.getByText('已恢复您在本窗口填写过的机构信息').waitFor();
    await expect.poll(() => applicant.getByLabel('机构名称').inputValue()).toBe(NAME);
    await applicant.getByText('证明材料 1').waitFor();
    await expect.poll(() => applicant.getByLabel('负责人姓名', { exact: true }).inputValue()).toBe('');
  });

  it('is corrected at its fields and answered with a number and a code, shown once', async () => {
    await applicant.getByLabel('负责人姓名', { exact: true }).fill('钱院长');
    await applicant.getByLabel('负责人电话', { exact: true }).fill('13800001111');
    await applicant.getByLabel('考试负责人姓名').fill('李考务');
    await applicant.getByLabel('考试负责人电话').fill('027-88886666');
    await applicant.getByLabel('登录用户名').fill('sample-officer');
    await button(applicant, '提交申请').click();
    await applicant.getByText('号码有误，请逐位核对').waitFor();
    await applicant.getByLabel('统一社会信用代码', { exact: true }).last().fill(CODE);
    await stage.look(applicant, 'register-filled', { sizes: [PHONE, { width: 1366, height: 768 }] });
    await stage.picture(applicant, 'officer-register');
    await applicant.setViewportSize(PHONE);
    await button(applicant, '提交申请').click();
    await applicant.getByText('请立即保存').waitFor();
    receipt.number = await shownAt(applicant, '申请编号');
    receipt.queryCode = await shownAt(applicant, '查询码');
    expect(receipt.number).toMatch(/^JG20261123/);
    await stage.look(applicant, 'register-receipt', { sizes: [PHONE, { width: 1366, height: 768 }] });
    expect(await applicant.evaluate(() => sessionStorage.getItem('registration-form'))).toBeNull();
    await applicant.getByRole('link', { name: '去申请查询' }).click();
    await applicant.getByRole('dialog').getByRole('button', { name: '已保存，离开' }).click();
    await ask(applicant);
    await applicant.getByText('已提交，等待考区审核').waitFor();
    await stage.look(applicant, 'inquiry-submitted', { sizes: [PHONE] });
  });
});

describe('the review of a registration', () => {
  it('lists it, and lays it beside what it may double', async () => {
    await openQueue();
    await reviewer.getByRole('link', { name: NAME }).waitFor();
    await stage.look(reviewer, 'registration-queue');
    await button(reviewer, '受理下一份').click();
    await reviewer.getByRole('heading', { name: '作出决定' }).waitFor();
    await reviewer.getByRole('img', { name: '证明材料 1' }).waitFor();
    await stage.look(reviewer, 'registration-case');
    await reviewer.keyboard.press('d');
    const table = reviewer.getByLabel('可能重复的单位和申请');
    await table.getByText('名称相似 100%').waitFor();
    await table.getByText(DEMO_HOSPITAL, { exact: true }).waitFor();
    expect(await table.getByRole('row', { name: /机构类别/ }).innerText()).toContain('相同');
    await stage.look(reviewer, 'registration-duplicates');
    await stage.picture(reviewer, 'reviewer-registration-duplicates');
  });

  it('returns it with a reason; the applicant corrects it', async () => {
    stage.expect(reviewer, 400);
    await reviewer.keyboard.press('b');
    await button(reviewer, '退回修改').click();
    await reviewer.getByText('请填写此项').waitFor();
    await button(reviewer, '常用原因').click();
    await reviewer.getByRole('menuitem', { name: '机构名称与证明材料不一致' }).click();
    await stage.look(reviewer, 'registration-return');
    await told(reviewer, '已退回申请人修改', () => reviewer.keyboard.press('Control+Enter'));

    await button(applicant, '刷新状态').click();
    await applicant.getByText('机构名称与证明材料不一致').first().waitFor();
    await stage.look(applicant, 'inquiry-returned', { sizes: [PHONE] });
    await button(applicant, '修改并重新提交').click();
    await applicant.getByLabel('地址').fill('武昌区样例路2号');
    await stage.look(applicant, 'inquiry-correction', { sizes: [PHONE] });
    await button(applicant, '重新提交').click();
    await applicant.getByText('已提交，等待考区审核').waitFor();
  });

  it('approves it; the officer account is handed over once, and signs in', async () => {
    await openQueue();
    await button(reviewer, '刷新').click();
    await reviewer.getByRole('row', { name: NAME }).getByRole('button', { name: '受理' }).click();
    await reviewer.getByText('武昌区样例路2号').first().waitFor();
    await openOwn();
    await stage.look(reviewer, 'registration-queue-own');
    await reviewer.getByRole('link', { name: NAME }).click();
    await reviewer.getByText('武昌区样例路2号').first().waitFor();
    await reviewer.keyboard.press('a');
    await stage.look(reviewer, 'registration-approve');
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('等待申请人领取').waitFor();
    await stage.look(reviewer, 'registration-approved');
    await stage.picture(reviewer, 'reviewer-registration-approved');

    await button(applicant, '刷新状态').click();
    await button(applicant, '领取账号').click();
    await applicant.getByRole('dialog').getByRole('button', { name: '领取', exact: true }).click();
    await applicant.getByText('离开本页后无法再看到').waitFor();
    const userName = await shownAt(applicant, '登录用户名');
    const password = await shownAt(applicant, '初始密码');
    expect(await shownAt(applicant, '单位确认码')).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await stage.look(applicant, 'inquiry-handover', { sizes: [PHONE, { width: 1366, height: 768 }] });
    await stage.picture(applicant, 'officer-handover');

    await applicant.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await button(applicant, '复制').click();
    await applicant.getByText('无法复制').waitFor();
    await applicant.getByRole('link', { name: '登录', exact: true }).click();
    await applicant
      .getByRole('dialog', { name: '只显示这一次' })
      .getByRole('button', { name: '取消' })
      .click();
    await applicant.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));
    await told(applicant, '已复制', () => button(applicant, '复制').click());
    await button(applicant, '查询其他申请').click();
    await ask(applicant);
    await applicant.getByText(/已于.*领取/).waitFor();
    expect(await button(applicant, '领取账号').count()).toBe(0);
    await applicant.getByRole('link', { name: '登录', exact: true }).click();
    await applicant.getByLabel('用户名').fill(userName);
    await applicant.getByLabel('密码', { exact: true }).fill(password);
    await button(applicant, '登录').click();
    await applicant.getByText('修改初始密码').first().waitFor();
  });
});

describe('a change of what a unit is registered as', () => {
  it('shows what is registered now beside what is asked for, and points out what differs', async () => {
    const officer = await stage.journey.signInStaff('hospital-officer');
    const [unit] = await stage.app.database.asOwner<{
      id: string;
      institution_code: string;
      division_code: string;
    }>('SELECT id, institution_code, division_code FROM unit WHERE name = $1', [DEMO_HOSPITAL]);
    const change = {
      name: '江城样例中心医院',
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: unit!.institution_code,
      categoryCode: 'A100',
      divisionCode: unit!.division_code,
      supervisingUnitId: null,
      proof: [await new RegistrationSteps(stage.app).uploadProof()],
    };
    await stage.app.http
      .post(`/api/registry/units/${unit!.id}/change-registrations`)
      .set({ ...as(officer), 'Idempotency-Key': randomUUID() })
      .send(change)
      .expect(201);
    await reviewer.keyboard.press('n');
    await reviewer.getByRole('heading', { name: '江城样例中心医院' }).waitFor();
    const table = reviewer.getByLabel('现在登记的内容和申请改成的内容');
    expect(await table.getByRole('row', { name: /机构名称/ }).innerText()).toContain('有变更');
    expect(await table.getByRole('row', { name: /机构编码/ }).innerText()).not.toContain('有变更');
    expect(await table.getByText('有变更').count()).toBe(2);
    await stage.look(reviewer, 'registration-change');
  });
});
