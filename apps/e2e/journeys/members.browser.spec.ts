import { as, bodyOf, type SignedIn } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let page: Page;
let person: SignedIn;
let name: string;

beforeAll(async () => {
  stage = await openStage();
  person = await stage.journey.signInCandidate();
  await stage.journey.verify(person);
  await stage.journey.bind(person);
  const { name: personName } = await bodyOf<{ name: string }>(
    stage.app.http.get('/api/identity').set(as(person)).expect(200),
  );
  name = personName;
  page = await stage.signIn('hospital-officer', 'members');
});
afterAll(() => stage?.close());

const rows = () => page.getByRole('row').filter({ has: page.getByRole('cell') });

describe('the members of a unit', () => {
  it('are listed with masked numbers and a count, and found by name or by number, in no address', async () => {
    await page.getByText('共 1 条').waitFor();
    await stage.look(page, 'members');
    await stage.picture(page, 'members');
    expect(await rows().innerText()).toMatch(/\d{3}\*+[\dX]{2}/);

    await page.getByRole('textbox', { name: '姓名' }).fill(name.slice(-2));
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('button', { name: '显示全部' }).waitFor();
    await page.getByRole('cell', { name, exact: true }).waitFor();
    expect(decodeURI(page.url())).not.toContain(name.slice(-2));

    await page.getByText('按证件编号').click();
    await page.getByRole('textbox', { name: '证件编号' }).fill('11010519491231002X');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('没有符合的在职人员').waitFor();
    await stage.look(page, 'members-none');
    await page.getByRole('button', { name: '显示全部' }).click();
    await page.getByRole('cell', { name, exact: true }).waitFor();
  });

  it('are removed for a reason, which the person reads', async () => {
    await page.getByRole('button', { name: `移除 ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: `移除 ${name}` });
    await dialog.getByRole('button', { name: '移除', exact: true }).click();
    await dialog.getByText('请填写原因').waitFor();
    await stage.look(page, 'member-removal');
    await dialog.getByRole('button', { name: '已调离本单位' }).click();
    await dialog.getByRole('textbox', { name: '原因' }).fill('已调离本单位，2026年11月起');
    await stage.picture(page, 'member-removal');
    await dialog.getByRole('button', { name: '移除', exact: true }).click();
    await page.getByText('还没有人员绑定本单位').waitFor();

    const { items } = await bodyOf<{ items: { endKind: string; endReason: string }[] }>(
      stage.app.http.get('/api/affiliation/history').set(as(person)).expect(200),
    );
    expect(items[0]).toMatchObject({ endKind: 'ended_by_unit', endReason: '已调离本单位，2026年11月起' });

    await page.getByText('已离开人员').click();
    await page.getByText('原因：已调离本单位，2026年11月起').waitFor();
    await stage.look(page, 'members-former');
  });

  it('are said not to be reachable when the network is away, and come with it', async () => {
    await page.context().setOffline(true);
    stage.expect(page, 'offline');
    await page.getByText('在职人员', { exact: true }).click();
    await page.getByRole('button', { name: '重试' }).waitFor();
    expect(await rows().count()).toBe(0);
    await stage.look(page, 'members-offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('还没有人员绑定本单位').waitFor();
  });
});
