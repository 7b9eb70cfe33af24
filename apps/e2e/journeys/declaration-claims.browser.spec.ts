import type { ReadyCandidate, SignedIn } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let nurse: ReadyCandidate;
let officer: SignedIn;
let reviewing: SignedIn;
let reviewer: Page;
let lead: Page;
const ids: string[] = [];

const CASES = 6;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
  officer = await stage.journey.signInStaff('hospital-officer');
  reviewing = await stage.journey.signInStaff('province-reviewer');
  for (let each = 0; each < CASES; each++) ids.push(await atProvince());
  reviewer = await stage.signIn('province-reviewer', 'declarations');
  lead = await stage.signIn('province-lead', 'declarations');
});
afterAll(() => stage?.close());

/** A declaration that the hospital has passed, in a season of its own. */
async function atProvince(): Promise<string> {
  const { id } = await stage.steps.submitted(nurse, await stage.journey.publishSeason());
  await stage.steps.pass(officer, id);
  return id;
}

const row = (of: Page, id: string) => of.locator(`tbody tr[data-id="${id}"]`);
const rows = (of: Page) => of.getByRole('table', { name: '申报列表' }).locator('tbody tr');
const openCase = (of: Page) => new URL(of.url()).pathname.split('/').at(-1)!;
const dialog = (of: Page, name: string) => of.getByRole('dialog', { name });

async function takeNext(of: Page): Promise<string> {
  await of.getByRole('button', { name: '下一份' }).click();
  await of.waitForURL(/\/declarations\/[0-9a-f-]{36}/);
  return openCase(of);
}

describe('two reviewers at once', () => {
  let taken: string;
  let other: string;

  it('are given two cases, the two that have waited longest', async () => {
    await Promise.all([
      rows(reviewer)
        .nth(CASES - 1)
        .waitFor(),
      rows(lead)
        .nth(CASES - 1)
        .waitFor(),
    ]);
    [taken, other] = (await Promise.all([takeNext(reviewer), takeNext(lead)])) as [string, string];
    expect([taken, other].sort()).toEqual(ids.slice(0, 2).sort());
  });

  it('see who has which', async () => {
    await Promise.all([reviewer.goBack(), lead.goBack()]);
    await row(reviewer, other).getByText('孙主任').waitFor();
    await row(reviewer, taken).getByText('我 · 已审 0/').waitFor();
    await row(lead, taken).getByText('赵审核').waitFor();
    expect(await row(reviewer, other).getByRole('button').count()).toBe(0);
    // What the page of the case had claimed ahead was given back.
    expect(await lead.getByText('我 · 已审').count()).toBe(1);
    await stage.look(reviewer, 'declaration-queue-claims');
    await stage.look(lead, 'declaration-queue-lead');
    await stage.picture(lead, 'declaration-queue-lead');
  });

  it('are told when a lead gives the case of one to the other', async () => {
    await row(lead, taken).getByRole('button', { name: '指派' }).click();
    const assigning = dialog(lead, '指派审核人员');
    await assigning.getByText('现由 赵审核 受理').waitFor();
    await assigning.getByLabel('按姓名查找审核人员').fill('孙');
    await assigning.getByRole('radio', { name: '孙主任' }).check({ force: true });
    await stage.look(lead, 'declaration-assign');
    await stage.picture(lead, 'declaration-assign');
    await assigning.getByRole('button', { name: '指派', exact: true }).click();
    await row(lead, taken).getByText('我 · 已审').waitFor();
    await reviewer.getByRole('button', { name: '刷新' }).click();
    await row(reviewer, taken).getByText('孙主任').waitFor();
  });

  it('get a case back that a lead takes away', async () => {
    await stage.steps.claim(reviewing, ids[2]!).expect(200);
    await lead.getByRole('button', { name: '刷新' }).click();
    await row(lead, ids[2]!).getByText('赵审核').waitFor();
    await row(lead, ids[2]!).getByRole('button', { name: '收回受理' }).click();
    await stage.look(lead, 'declaration-take-away');
    await lead.getByRole('dialog').getByRole('button', { name: '收回' }).click();
    await row(lead, ids[2]!).getByRole('button', { name: '受理', exact: true }).waitFor();
  });
});

describe('a bulk pass', () => {
  it('says of each case whether it may pass, and passes those that may', async () => {
    const [first, second, unread] = ids.slice(3) as [string, string, string];
    await stage.steps.acceptAll(reviewing, first);
    await stage.steps.acceptAll(reviewing, second);
    await stage.steps.claim(reviewing, unread).expect(200);
    await reviewer.getByRole('combobox', { name: '受理情况' }).press('Enter');
    await reviewer.getByRole('option', { name: '我受理的' }).click();
    await reviewer.getByText('已显示 3 条').waitFor();
    await reviewer.getByRole('checkbox', { name: '全选已显示的申报' }).check();
    await reviewer.getByText('已选 3 份').waitFor();
    await reviewer.getByRole('button', { name: '批量通过' }).click();
    const passing = dialog(reviewer, '批量通过');
    await passing.getByText('选中 3 份，可以通过 2 份').waitFor();
    await passing.getByText('请先查看申报内容；还有内容未审核').waitFor();
    await stage.look(reviewer, 'bulk-pass-checked');
    await stage.picture(reviewer, 'bulk-pass-checked');
  });

  it('is sent again when its answer was lost, and passes nothing twice', async () => {
    const passing = dialog(reviewer, '批量通过');
    stage.expect(reviewer, 'offline');
    const keys: (string | undefined)[] = [];
    await reviewer.route('**/bulk-pass', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await passing.getByRole('button', { name: '通过 2 份' }).click();
    await passing.getByText('暂时无法连接服务器').waitFor();
    await passing.getByRole('button', { name: '重试' }).click();
    await passing.getByText('已通过 2 份').waitFor();
    expect(new Set(keys).size).toBe(1);
    await stage.look(reviewer, 'bulk-pass-done');
    await passing.getByRole('button', { name: '关闭', exact: true }).click();
    await reviewer.getByText('已显示 1 条').waitFor();
    for (const id of ids.slice(3, 5))
      expect((await stage.steps.get(nurse, id).expect(200)).body.status).toBe('approved');
  });
});
