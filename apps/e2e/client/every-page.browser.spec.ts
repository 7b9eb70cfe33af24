import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyCandidate } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { leadWithin } from '../stage/lead-within.ts';
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
let nurse: ReadyCandidate;
let declaration: { readonly id: string; readonly version: number };
const phones = new Map<string, Page>();

beforeAll(async () => {
  stage = await openStage();
  const { journey, steps } = stage;
  nurse = await journey.readyNurse('nurse');
  // Has agreed to having documents photographed, so that the pages of that are shown.
  await journey.signInCandidate('newcomer');
  declaration = await steps.draft(nurse, await journey.publishSeason());
});
afterAll(() => stage?.close());

/** The phone of the newcomer or of the nurse, with the largest text, in the dark. */
async function phoneOf(name: 'newcomer' | 'nurse'): Promise<Page> {
  const known = phones.get(name);
  if (known) return known;
  const page = await stage.signInCandidate(name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() =>
    localStorage.setItem('htp-text-size', JSON.stringify({ type: 'string', data: 'largest' })),
  );
  await page.reload();
  phones.set(name, page);
  return page;
}

function queryOf(path: string): string {
  const credentialId = nurse.credentials.education!;
  if (path === 'features/credentials/credential-page') return `id=${credentialId}`;
  if (path === 'features/corrections/report-page') return `credentialId=${credentialId}&field=school`;
  const more = { section: 'education', way: 'manual', side: 'front', name: 'policy', code: '368' };
  return new URLSearchParams({ id: declaration.id, ...more }).toString();
}

async function lookAt(path: string): Promise<void> {
  const page = await phoneOf(somebodyFor(path) === 'newcomer' ? 'newcomer' : 'nurse');
  // Some have nothing to show to him, and say so.
  stage.expect(page, 404, 409, 422);
  await leadWithin(page, `${path}?${queryOf(path)}`);
  // Two pages lead away at once whoever has typed nothing yet; what they lead to is looked at then.
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=status][aria-label=正在加载]'));
  await stage.look(page, `every-client-page/${path.replaceAll('/', '-')}`, { sizes: [NARROWEST] });
}

const shownTo = (...people: Somebody[]) => PAGES.filter((path) => people.includes(somebodyFor(path)));

describe('at 320 px, in the dark, with the largest text', () => {
  it.each(shownTo('newcomer', 'drafting'))('%s can be used', lookAt);
});

describe('the same once she has declared', () => {
  beforeAll(() => stage.steps.submit(nurse, declaration.id, declaration.version).expect(200));
  it.each(shownTo('declared'))('%s can be used', lookAt);
});

describe('the first load', () => {
  it.each([
    ['the sign-in', () => stage.openPhone()],
    ['首页', () => phoneOf('nurse')],
  ])('of %s is small', async (_, open) => {
    const page = await open();
    stage.expect(page, 401);
    await page.goto(stage.clientAddress());
    await page.getByRole('main').waitFor();
    await stage.atRest(page);
    const bytes = await firstLoadBytes(page);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
