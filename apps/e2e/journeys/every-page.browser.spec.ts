import { PAGES } from '@htp/admin/pages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SIZES, type Stage } from '../index.ts';
import { keyboardFaults } from '../sweep/keyboard.ts';
import { openerOf, strangerTo } from '../sweep/openers.ts';
import { addressOf } from '../sweep/records.ts';

/** What is left of the smaller display at 200 %. */
const ZOOMED = { width: 683, height: 384 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Waits until the page has its heading, and nothing in it is still being read. */
async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy=true], .el-skeleton, .el-loading-mask'),
  );
}

describe.each(PAGES.map((page) => [page.path, page] as const))('the page %s', (_, entry) => {
  it('is good to look at on both displays and at 200 %, and for the keyboard', async () => {
    const address = await addressOf(entry, stage);
    const page = entry.open ? await stage.visit(address) : await stage.signIn(openerOf(entry), address);
    await shown(page);
    expect(new URL(page.url()).pathname).toBe(new URL(stage.address(address)).pathname);
    await stage.look(page, `every-page/${entry.name}`, { sizes: [...SIZES, ZOOMED] });
    expect(await keyboardFaults(page)).toEqual([]);
    await page.close();
  });

  const stranger = strangerTo(entry);
  it.skipIf(entry.open || !stranger)('says plainly that it is not for whoever may not open it', async () => {
    const page = await stage.signIn(stranger!, entry.path.slice(1).replaceAll(':', ''));
    await page.getByRole('heading', { level: 1, name: '无权访问' }).waitFor();
    await stage.look(page, 'refused', { sizes: [] });
    await page.close();
  });
});
