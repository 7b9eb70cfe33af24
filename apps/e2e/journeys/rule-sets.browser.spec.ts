import { RuleSetSteps, SeasonSteps, type SignedIn } from '@htp/api/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SIZES, type Stage } from '../index.ts';

/** Dialogs and parts of a page that the sweep has at every size. */
const SMALL = { sizes: SIZES.slice(0, 1) };

let stage: Stage;
let lead: SignedIn;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  lead = await stage.journey.signInStaff('province-lead');
  const nurse = await stage.journey.readyNurse();
  await stage.steps.submitted(nurse, await stage.journey.publishSeason());
  page = await stage.signIn('province-lead', 'rule-sets');
});
afterAll(() => stage?.close());

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true });
const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
const saved = () => page.getByText('已保存', { exact: true }).waitFor();
const tab = (name: string) => page.getByRole('tab', { name }).click();

async function setYears(path: string, years: number): Promise<void> {
  await button(`修改途径 ${path}`).click();
  const dialog = page.getByRole('dialog', { name: `报考途径 ${path}` });
  const field = dialog.getByRole('spinbutton', { name: '年限（0 为不要求）' });
  await field.fill(String(years));
  await field.press('Tab');
  await button('确定', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('rules of eligibility', () => {
  it('are listed, shown and compared', async () => {
    await said('人社部发〔2021〕51号');
    await stage.look(page, 'rule-sets/list');
    await stage.picture(page, 'rule-set-list');
    await page.getByRole('link', { name: '2021-51', exact: true }).click();
    await page.getByRole('heading', { name: '报考规则 2021-51' }).waitFor();
    await page.getByRole('combobox', { name: '比较的版本' }).press('Enter');
    await page.getByRole('option', { name: '2001-164' }).click();
    await said('报考途径 A1');
    await stage.look(page, 'rule-sets/compared');
    await stage.picture(page, 'rule-set');
  });

  it('are edited, saved by themselves, and say what they lack', async () => {
    await button('编制新版本').click();
    await page.getByRole('heading', { name: '编制：报考规则 2021-51.2' }).waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill('');
    await said('名称：请填写');
    await page.getByRole('textbox', { name: '名称' }).fill('2028年度起报考条件');
    await tab('报考途径');
    for (const path of ['M4', 'M5']) await setYears(path, 30);
    await saved();
    await stage.look(page, 'rule-sets/paths', SMALL);
    await stage.picture(page, 'rule-set-draft');
    await button('修改途径 M4').click();
    await stage.look(page, 'rule-sets/path', SMALL);
    await button('取消').click();
    for (const name of ['共同条件', '医师类别', '宽限与提示']) {
      await tab(name);
      await stage.look(page, `rule-sets/${name}`, SMALL);
    }
  });

  it('are tried on the declarations there are, and published as looked at', async () => {
    await button('试运行并发布').click();
    await said(/→ 不符合报考条件/);
    await stage.look(page, 'rule-sets/dry-run');
    await stage.picture(page, 'rule-set-dry-run');
    await button('发布').click();
    await button('发布', page.getByRole('dialog').last()).click();
    await page.getByRole('heading', { name: '报考规则 2021-51.2' }).waitFor();
    await said('2028年度起报考条件');
    const { body } = await new RuleSetSteps(stage.journey).list(lead).expect(200);
    expect(body.items.map(({ version }: { version: string }) => version)).toContain('2021-51.2');
  });

  it('are chosen for a season from those that are published', async () => {
    const seasonId = await stage.journey.publishSeason();
    const { id } = await new SeasonSteps(stage.journey).nextVersion(lead, seasonId);
    await page.goto(stage.address(`season-drafts/${id}`));
    await page.getByRole('combobox', { name: '报考规则' }).press('Enter');
    await page.getByRole('option', { name: /^2021-51\.2/ }).click();
    await saved();
    await stage.look(page, 'rule-sets/season', SMALL);
  });

  it('are only read by other reviewers', async () => {
    const other = await stage.signIn('province-reviewer', 'rule-sets');
    await other.getByText('人社部发〔2021〕51号').first().waitFor();
    expect(await other.getByRole('button', { name: /编制新版本/ }).count()).toBe(0);
    await other.close();
  });
});
