import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { scriptBytes } from '../stage/script-bytes.ts';

/** What a hospital's line brings in a moment. */
const MOST_BYTES = 300_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const read = (page: Page) => page.waitForLoadState('networkidle');

describe('the first load', () => {
  it.each(['sign-in', 'register'])('of %s brings few scripts', async (path) => {
    const page = await stage.visit(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await read(page);
    expect(await scriptBytes(page)).toBeLessThan(MOST_BYTES);
  });

  it.each(['hospital-officer', 'province-lead'])('of the work list of %s does', async (userName) => {
    await stage.signIn(userName);
    const page = await stage.signIn(userName);
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await read(page);
    const bytes = await scriptBytes(page);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
