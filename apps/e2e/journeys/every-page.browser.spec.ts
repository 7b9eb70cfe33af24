import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES } from '@htp/admin/pages';
import { as, bodyOf } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SIZES, type Stage } from '../index.ts';
import { leadWithin } from '../stage/lead-within.ts';
import { enterPassword } from '../stage/sign-in-page.ts';
import { keyboardFaults } from '../sweep/keyboard.ts';
import { openerOf, strangerTo } from '../sweep/openers.ts';
import { Records } from '../sweep/records.ts';

/** What is left of the smaller display at 200 %. */
const ZOOMED = { width: 683, height: 384 };
const GUIDE = join(import.meta.dirname, '../../../docs/guide');
const chapters = (await readdir(GUIDE, { recursive: true }))
  // The candidates' own is in their client.
  .filter((name) => name.endsWith('.md') && name !== '考生版.md')
  .map((name) => name.slice(0, -'.md'.length));

let stage: Stage;
let records: Records;
const pages = new Map<string, Page>();
beforeAll(async () => {
  stage = await openStage();
  records = new Records(stage);
  // The recogniser may take minutes on a busy machine: no page is to be blamed for that.
  await records.readyNurse();
});
afterAll(() => stage?.close());

/** Waits until the page has its heading, and nothing in it is still being read. */
async function shown(page: Page): Promise<void> {
  await stage.atRest(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy=true], .el-skeleton, .el-loading-mask'),
  );
}

/** Somebody whose account was made a moment ago: he has nothing but the page that sets it up. */
async function newcomer(address: string): Promise<Page> {
  const admin = await stage.journey.signInStaff('system-admin');
  const userName = 'newcomer';
  const input = { userName, displayName: '钱工作', grants: [{ role: 'provincial_lead' }] };
  const creation = stage.app.http.post('/api/staff').set({ ...as(admin), 'Idempotency-Key': userName });
  const { initialPassword } = await bodyOf<{ initialPassword: string }>(creation.send(input).expect(201));
  const page = await stage.visit(address);
  await enterPassword(page, userName, initialPassword);
  await page.waitForURL(stage.address(address));
  return page;
}

/** The one page of a member of staff, or of a visitor, led to this address. */
async function pageOf(userName: string | undefined, address: string): Promise<Page> {
  const name = userName ?? 'visitor';
  const opened = pages.get(name);
  if (opened) await leadWithin(opened, address);
  const page = opened ?? (await (userName ? stage.signIn(userName, address) : stage.visit(address)));
  pages.set(name, page);
  return page;
}

function openedBy(entry: (typeof PAGES)[number], address: string): Promise<Page> {
  if (entry.name === 'setup') return newcomer(address);
  return pageOf(entry.open ? undefined : openerOf(entry), address);
}

describe.each(PAGES.map((page) => [page.path, page] as const))('the page %s', (_, entry) => {
  it('is good to look at on both displays and at 200 %, and for the keyboard', async () => {
    const address = await records.addressOf(entry);
    const page = await openedBy(entry, address);
    await shown(page);
    expect(new URL(page.url()).pathname).toBe(new URL(stage.address(address)).pathname);
    await stage.look(page, `every-page/${entry.name}`, { sizes: [...SIZES, ZOOMED] });
    expect(await keyboardFaults(page)).toEqual([]);
  });

  const stranger = strangerTo(entry);
  it.skipIf(entry.open || !stranger)('says plainly that it is not for whoever may not open it', async () => {
    const page = await pageOf(stranger, entry.path.slice(1).replaceAll(':', ''));
    await page.waitForURL(stage.address('refused'));
    await stage.atRest(page);
    await page.getByRole('heading', { level: 1, name: '无权访问' }).waitFor();
    await stage.look(page, 'refused', { sizes: [] });
  });
});

describe('the manual', () => {
  it.each(chapters)('shows the chapter %s with its pictures', async (chapter) => {
    const page = await pageOf(undefined, `help/${chapter}`);
    await shown(page);
    const title = /^# (.+)$/m.exec(await readFile(join(GUIDE, `${chapter}.md`), 'utf8'))![1]!;
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const broken = await page.locator('main img').evaluateAll(async (images: HTMLImageElement[]) => {
      const drawn = images.map((image) => {
        // One far below is not asked for before somebody scrolls there.
        image.loading = 'eager';
        return image.decode().then(
          () => undefined,
          () => image.src,
        );
      });
      return (await Promise.all(drawn)).filter((source) => source !== undefined);
    });
    expect(broken).toEqual([]);
    await stage.look(page, `manual/${chapter}`);
  });
});
