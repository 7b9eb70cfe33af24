import type { ReadyCandidate, SignedIn } from '@htp/api/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let nurse: ReadyCandidate;
let officer: SignedIn;
let page: Page;

const WAITING = 13;
const OPEN = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-12-20T00:00:00+08:00' };
const SOON = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-11-25T00:00:00+08:00' };

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
  officer = await stage.journey.signInStaff('hospital-officer');
  for (let each = 0; each < WAITING; each++) await submitted();
  await submitted(SOON);
  await marked(await resubmitted());
  page = await stage.signIn('hospital-officer', 'declarations');
});
afterAll(() => stage?.close());

/** A declaration that waits at the hospital, in a season of its own: one person has one in each. */
async function submitted(reviewWindow = OPEN): Promise<string> {
  const seasonId = await stage.journey.publishSeason({ reviewWindow });
  return (await stage.steps.submitted(nurse, seasonId)).id;
}

/** One that the hospital has returned, and that has come back. */
async function resubmitted(): Promise<string> {
  const id = await submitted();
  await stage.steps.returnSection(officer, id, 'declaration_details');
  const { body } = await stage.steps.get(nurse, id).expect(200);
  const sections = { declaration_details: { registrationCode: '37614004' } };
  const saved = await stage.steps.save(nurse, id, { version: body.version, sections }).expect(200);
  await stage.steps.submit(nurse, id, saved.body.version).expect(200);
  return id;
}

async function marked(id: string): Promise<void> {
  const { contentTag } = await stage.steps.acceptAll(officer, id);
  await stage.steps.markForm(officer, id, contentTag).expect(200);
}

const table = (of: Page) => of.getByRole('table', { name: '申报列表' });
const rows = (of: Page) => table(of).locator('tbody tr');
const tabs = () => page.getByRole('navigation', { name: '保存的筛选' });
const dialog = (name: string) => page.getByRole('dialog', { name });
const focusedRow = (of: Page) => of.locator('tbody tr:focus');

/** Waits until so many rows are shown. */
async function shows(of: Page, count: number): Promise<void> {
  if (count === 0) return of.getByText('没有符合筛选的申报').waitFor();
  await rows(of)
    .nth(count - 1)
    .waitFor();
  await of.getByText(`已显示 ${count} 条`).waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).press('Enter');
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function isInside(row: Locator): Promise<boolean> {
  const [box, size] = [await row.boundingBox(), page.viewportSize()];
  return box !== null && size !== null && box.y + box.height <= size.height;
}

describe('the list of declarations', () => {
  it('shows what waits, the longest first, twelve at least on a small display', async () => {
    await shows(page, WAITING + 2);
    expect(await isInside(rows(page).nth(11))).toBe(true);
    await stage.look(page, 'declaration-queue');
    await stage.picture(page, 'declaration-queue');
    // As at 200 % on the small display.
    await stage.look(page, 'declaration-queue-zoomed', { sizes: [{ width: 683, height: 384 }] });
  });

  it('is gone through and ticked by keys alone', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page).evaluate((row) => [...row.parentElement!.children].indexOf(row))).toBe(2);
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('已选 1 份').waitFor();
    await expect.poll(() => rows(page).nth(1).getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('c');
    await rows(page).nth(1).getByText('我 · 已审 0/').waitFor();
    await page.getByText('已选 1 份').waitFor();
    expect(await focusedRow(page).count()).toBe(1);
    await stage.look(page, 'declaration-queue-selected');
    await page.getByRole('button', { name: '取消选择' }).click();
    await rows(page).nth(1).getByRole('button', { name: '解除受理' }).click();
    await rows(page).nth(1).getByRole('button', { name: '受理', exact: true }).waitFor();
  });

  it('is narrowed by what its address says, and says by what', async () => {
    await choose('标记', '临近截止');
    await shows(page, 1);
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toBe('?flags=near_deadline');
    await page.reload();
    await shows(page, 1);
    const chips = page.getByRole('list', { name: '当前筛选' });
    await chips.getByText('临近截止').waitFor();
    await stage.look(page, 'declaration-queue-narrowed');
    await page.getByRole('button', { name: '取消筛选：临近截止' }).click();
    await shows(page, WAITING + 2);
    await choose('级别', '初级师');
    await shows(page, 0);
    await stage.look(page, 'declaration-queue-empty');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await shows(page, WAITING + 2);
  });

  it('keeps filters on the server, and begins with the default one', async () => {
    await choose('标记', '再次提交');
    await page.keyboard.press('Escape');
    await shows(page, 1);
    await tabs().getByRole('button', { name: '保存当前筛选' }).click();
    await dialog('保存当前筛选').getByLabel('名称').fill('再次提交');
    await dialog('保存当前筛选').getByText('打开列表时默认使用').click();
    await stage.look(page, 'declaration-queue-keep-filter');
    await dialog('保存当前筛选').getByRole('button', { name: '保存' }).click();
    await tabs().getByRole('link', { name: '再次提交' }).waitFor();
    await tabs().getByRole('link', { name: '全部' }).click();
    await shows(page, WAITING + 2);
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '申报审核' }).click();
    await shows(page, 1);
    await page.getByRole('checkbox', { name: '全选已显示的申报' }).check();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/declarations\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('已选 1 份').waitFor();
    await shows(page, 1);
    await tabs().getByRole('button', { name: '管理' }).click();
    await stage.look(page, 'declaration-queue-arrange-filters');
    await dialog('管理保存的筛选').getByRole('button', { name: '删除 再次提交' }).click();
    await dialog('管理保存的筛选').getByRole('button', { name: '保存' }).click();
    await tabs().getByRole('link', { name: '再次提交' }).waitFor({ state: 'detached' });
  });

  it('tells of new arrivals, and keeps ticks and place when they are let in', async () => {
    await tabs().getByRole('link', { name: '全部' }).click();
    await shows(page, WAITING + 2);
    await rows(page).nth(3).getByRole('checkbox').check();
    const ticked = await rows(page).nth(3).getAttribute('data-id');
    await stage.setTime(new Date((await stage.app.clock.now()).getTime() + 60_000));
    await submitted();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: '有 1 件新到' }).click();
    await shows(page, WAITING + 3);
    await expect
      .poll(() => page.locator(`tr[data-id="${ticked}"]`).getByRole('checkbox').isChecked())
      .toBe(true);
    await page.getByRole('button', { name: '有 1 件新到' }).waitFor({ state: 'detached' });
  });

  it('says what is wrong when it cannot be read, and goes on when it can', async () => {
    stage.expect(page, 'offline');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByRole('button', { name: '重试' }).waitFor();
    expect(await rows(page).count()).toBe(WAITING + 3);
    await stage.look(page, 'declaration-queue-offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('button', { name: '重试' }).waitFor({ state: 'detached' });
  });
});
