import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { trialPage } from './trial-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const pageWith = (body: string, style?: string) => trialPage(stage, body, style);
const look = (page: Page) => stage.look(page, 'trial');

describe('a look at a page', () => {
  it('finds nothing wrong with a plain page', async () => {
    await look(await pageWith('<label>姓名 <input></label>'));
  });

  it('finds an error that was written to the console', async () => {
    const page = await pageWith('');
    await page.evaluate(() => console.error('it broke'));
    await expect(look(page)).rejects.toThrow('console error: it broke');
    await look(page);
  });

  it('finds an error that nobody caught', async () => {
    const page = await pageWith('');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void setTimeout(() => JSON.parse('{')));
    await thrown;
    await expect(look(page)).rejects.toThrow('page error: ');
  });

  it('finds what the policy of the page refused', async () => {
    await expect(look(await pageWith('<p style="margin: 0">x</p>'))).rejects.toThrow(
      /Content Security Policy/,
    );
  });

  it('finds what axe calls serious', async () => {
    await expect(look(await pageWith('<input>'))).rejects.toThrow(/at 1366×768: label /);
  });

  it.each([
    ['text that is too pale', '<p class="pale">看得清</p>', '.pale { color: #ddd }', 'color-contrast'],
    ['a button without a name', '<button class="late"></button>', '.late { display: inline }', 'button-name'],
    [
      'what only a mouse can scroll',
      '<div class="low"><p>x</p><p>x</p><p>x</p></div>',
      '.low { height: 20px }',
      'scrollable-region-focusable',
    ],
  ])('finds %s at the one size where it is so', async (_, body, style, rule) => {
    const usual = '.late { display: none } .low { height: 500px; overflow: auto }';
    const problems = look(await pageWith(body, `${usual} @media (min-width: 1500px) { ${style} }`));
    await expect(problems).rejects.toThrow(new RegExp(`^trial[^:]+:\\n- at 1920×1080: ${rule} .*$`));
  });

  it('finds at one size what a script makes of the page there', async () => {
    const page = await pageWith('<img alt="照片" src="data:,">');
    await page.evaluate(() =>
      addEventListener('resize', () => {
        if (innerWidth > 1500) document.querySelector('img')!.removeAttribute('alt');
      }),
    );
    await expect(look(page)).rejects.toThrow(/be:\n- at 1920×1080: image-alt /);
  });

  it.each([
    ['a page', '<div class="wide">宽</div>'],
    ['what scrolls in the frame of a page', '<main class="scrolls"><div class="wide">宽</div></main>'],
  ])('finds %s that is wider than the display, at the size where it is', async (_, body) => {
    const page = await pageWith(body, '.wide { width: 1500px } .scrolls { overflow: auto }');
    const problems = await look(page).catch((error: Error) => error.message);
    expect(problems).toMatch(/at 1366×768: the page is 1\d\d px wider/);
    expect(problems).not.toContain('at 1920×1080');
  });

  it('finds a refused request, unless the test expects it', async () => {
    const page = await pageWith('');
    const ask = () => page.evaluate(async () => void (await fetch('/api/me')));
    await ask();
    await expect(look(page)).rejects.toThrow(/401 for GET .*\/api\/me/);
    stage.expect(page, 401);
    await ask();
    await look(page);
    await ask();
    await expect(look(page)).rejects.toThrow('401');
  });

  it('finds a request without an answer, unless the test expects to be offline', async () => {
    const page = await pageWith('');
    const ask = () => page.evaluate(async () => void (await fetch('/health/live').catch(() => undefined)));
    await page.context().setOffline(true);
    await ask();
    await expect(look(page)).rejects.toThrow('net::ERR_INTERNET_DISCONNECTED');
    stage.expect(page, 'offline');
    await ask();
    await look(page);
  });
});

describe('the time on a stage', () => {
  it('is the same for the application and for pages, and moves for both', async () => {
    const page = await pageWith('');
    const shown = () => page.evaluate(() => [new Date().toISOString(), Date(), String(Date.now())] as const);
    expect((await shown())[0]).toContain('2026-11-23T04:0');
    await stage.setTime(new Date('2027-01-02T08:00:00+08:00'));
    expect((await shown())[0]).toContain('2027-01-02T00:00');
    await page.reload();
    expect((await shown())[1]).toContain('Sat Jan 02 2027 08:00');
    expect((await stage.app.clock.now()).toISOString()).toBe('2027-01-02T00:00:00.000Z');
    expect(await page.evaluate(() => new Date(2026, 0, 1) instanceof Date && Date.UTC(2026))).toBe(
      1767225600000,
    );
  });
});

describe('people on a stage', () => {
  it('sign in once, and have further pages without signing in again', async () => {
    const first = await stage.signIn('province-reviewer');
    const second = await stage.signIn('province-reviewer');
    for (const page of [first, second]) await page.getByText('赵审核').waitFor();
    await stage.look(first, 'signed-in');
  });

  it('are strangers to each other', async () => {
    await stage.signIn('province-reviewer');
    const officer = await stage.signIn('hospital-officer');
    await officer.getByText('王考务').waitFor();
    const visitor = await stage.visit();
    await visitor.getByLabel('用户名').waitFor();
  });
});
