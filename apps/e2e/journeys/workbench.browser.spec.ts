import type { ReadyCandidate } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let nurse: ReadyCandidate;
let officer: Page;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.readyNurse();
  officer = await stage.signIn('hospital-officer');
});
afterAll(() => stage?.close());

const submitted = async () => (await stage.steps.submitted(nurse, await stage.journey.publishSeason())).id;

/** Another address of the app, without signing in again. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    },
    new URL(stage.address(path)).pathname,
  );
}

describe('a case', () => {
  it('is shown', async () => {
    const id = await submitted();
    await go(officer, `declarations/${id}`);
    await officer.getByRole('heading', { name: '学历信息' }).waitFor();
    await officer.getByRole('button', { name: '受理' }).click();
    await officer.getByRole('button', { name: '作出决定' }).waitFor();
    await officer.getByRole('img', { name: '学历证件' }).waitFor();
    await stage.look(officer, 'workbench');
    await officer.getByRole('button', { name: '学历认证材料', exact: true }).click();
    await officer.locator('canvas').waitFor();
    await stage.look(officer, 'workbench-pdf');
    expect(true).toBe(true);
  });
});
