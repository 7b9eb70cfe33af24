import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyCandidate } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { firstLoadBytes } from '../stage/script-bytes.ts';

/** What a phone brings in a moment where the network is slow. */
const MOST_BYTES = 250_000;
const NARROWEST = { width: 320, height: 568 };
const REGISTERED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../miniprogram/src/pages.json'), 'utf8'),
) as { pages: { path: string }[]; subPackages: { root: string; pages: { path: string }[] }[] };
const PAGES = [
  ...REGISTERED.pages.map(({ path }) => path),
  ...REGISTERED.subPackages.flatMap(({ root, pages }) => pages.map(({ path }) => `${root}/${path}`)),
];

/** Who has something to show on a page: whoever has yet to prove who he is, has a draft, or has declared. */
type Somebody = 'newcomer' | 'drafting' | 'declared';
const SHOWN_TO: Readonly<Record<string, Somebody>> = {
  'features/identity': 'newcomer',
  'features/declared': 'declared',
  'features/declarations/submitted-page': 'declared',
  'features/records/records-page': 'declared',
  'features/notifications/messages-page': 'declared',
};
const somebodyFor = (path: string): Somebody =>
  Object.entries(SHOWN_TO).find(([start]) => path.startsWith(start))?.[1] ?? 'drafting';

let stage: Stage;
let drafting: ReadyCandidate;
const ids: Partial<Record<Somebody, string>> = {};
const phones = new Map<Somebody, Page>();

beforeAll(async () => {
  stage = await openStage();
  const { journey, steps } = stage;
  const season = await journey.publishSeason();
  drafting = await journey.readyNurse('drafting');
  ids.drafting = (await steps.draft(drafting, season)).id;
  const declared = await journey.readyNurse('declared');
  ids.declared = (await steps.submitted(declared, season)).id;
});
afterAll(() => stage?.close());

/** His phone, with the largest text, in the dark. */
async function phoneOf(somebody: Somebody): Promise<Page> {
  const known = phones.get(somebody);
  if (known) return known;
  const page = await stage.signInCandidate(somebody);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() =>
    localStorage.setItem('htp-text-size', JSON.stringify({ type: 'string', data: 'largest' })),
  );
  phones.set(somebody, page);
  return page;
}

function queryOf(path: string, somebody: Somebody): string {
  if (path === 'features/credentials/credential-page') return `id=${drafting.credentials.education}`;
  if (path === 'features/corrections/report-page')
    return `credentialId=${drafting.credentials.education}&field=school`;
  return new URLSearchParams({
    ...(ids[somebody] ? { id: ids[somebody] } : {}),
    ...{ section: 'education', way: 'manual', side: 'front', name: 'policy' },
  }).toString();
}

describe('every page of the client', () => {
  it.each(PAGES)('%s can be used at 320 px, in the dark, with the largest text', async (path) => {
    const somebody = somebodyFor(path);
    const page = await phoneOf(somebody);
    // Some have nothing to show to him, and say so.
    stage.expect(page, 404, 409, 422);
    await page.goto(stage.clientAddress(`${path}?${queryOf(path, somebody)}`));
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => !document.querySelector('[aria-label=正在加载]'));
    await stage.look(page, `every-client-page/${path.replaceAll('/', '-')}`, { sizes: [NARROWEST] });
  });
});

describe('the first load', () => {
  it.each([
    ['the sign-in', () => stage.openPhone()],
    ['首页', () => phoneOf('drafting')],
  ])('of %s is small', async (_, open) => {
    const page = await open();
    await page.goto(stage.clientAddress());
    stage.expect(page, 401);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await firstLoadBytes(page);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
