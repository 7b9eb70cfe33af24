import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemoData, startTestApplication, type TestApplication } from '@htp/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLater, KNOWN_CALLS, OLDEST_LIBRARY, PRIVATE } from './known-calls.ts';
import { buildMiniProgram, ORIGIN } from './mini-program-build.ts';
import { type AppSettings, Output } from './output.ts';
import { addressFaults, missingFiles, pageFaults, reachFaults, sizeFaults } from './package-faults.ts';
import { callsOf, scriptFaults } from './script-faults.ts';
import { settingFaults, tagsOf, templateFaults, type Theme } from './template-faults.ts';
import { Phone } from './wechat/phone.ts';

const REGISTERED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../miniprogram/src/pages.json'), 'utf8'),
) as { pages: { path: string }[]; subPackages: { root: string; pages: { path: string }[] }[] };
const PAGES = [
  ...REGISTERED.pages.map(({ path }) => path),
  ...REGISTERED.subPackages.flatMap(({ root, pages }) => pages.map(({ path }) => `${root}/${path}`)),
];

/** Nothing has it: pages that show a thing say that it is not there. */
const NOBODYS = '01900000-0000-7000-8000-000000000000';

let built: Awaited<ReturnType<typeof buildMiniProgram>>;
let output: Output;
let app: TestApplication;
beforeAll(async () => {
  [built, app] = await Promise.all([buildMiniProgram(), startTestApplication()]);
  await seedDemoData(app.nest);
  output = new Output(built.folder);
});
afterAll(async () => {
  await app?.close();
  await built?.remove();
});

describe('the built mini-program', () => {
  it('keeps to the sizes of its packages', () => expect(sizeFaults(output)).toEqual([]));
  it('has every page, with its files', () => {
    expect(pageFaults(output, PAGES)).toEqual([]);
    expect(missingFiles(output)).toEqual([]);
  });
  it('reaches nothing in another package', () => expect(reachFaults(output)).toEqual([]));
  it('names no address but the API', () => expect(addressFaults(output, ORIGIN)).toEqual([]));
  it('uses nothing that the target lacks', () => expect(scriptFaults(output)).toEqual([]));
  it('makes known calls only, which the oldest base library has', () => {
    const isKnown = (name: string) => !isLater(KNOWN_CALLS[name] ?? '99', OLDEST_LIBRARY);
    expect(callsOf(output).filter((name) => !isKnown(name))).toEqual([]);
  });
  it('has elements only that something shows', () => expect(templateFaults(output)).toEqual([]));
  it('reads nothing of a person that is not declared', () => {
    const declared = readFileSync(join(import.meta.dirname, '../../../docs/mini-program-privacy.md'), 'utf8');
    const tags = output.withEnding('wxml').flatMap((file) => tagsOf(output.text(file)));
    const kinds = [...callsOf(output), ...tags].flatMap((name) => PRIVATE[name] ?? []);
    expect([...new Set(kinds)].filter((kind) => !declared.includes(`| ${kind} `))).toEqual([]);
  });
  it('has the settings that WeChat goes by', () => {
    const { app: settings } = output as { app: AppSettings };
    expect(settingFaults({ app: settings, theme: output.json('theme.json') as Theme })).toEqual([]);
  });
});

describe('the running mini-program', () => {
  const PATIENCE = { timeout: 60_000 };
  let phone: Phone;

  it('signs in, and shows what the API says', async () => {
    phone = new Phone(output, { origin: ORIGIN, server: app.url, name: 'mini' });
    phone.launch();
    await expect.poll(() => phone.page.is, PATIENCE).toBe('features/session/sign-in-page');
    await phone.atRest();
    phone.tap('我已阅读并同意以下内容');
    await phone.atRest();
    phone.tap('微信授权登录');
    await expect.poll(() => phone.page.is, PATIENCE).toBe('features/home/home-page');
    await expect.poll(() => phone.words, PATIENCE).toContain('前往认证');
    expect(phone.faults).toEqual([]);
  });

  it.each(PAGES)('opens %s without a fault', async (path) => {
    phone.open(`/${path}?id=${NOBODYS}&credentialId=${NOBODYS}`, 'anew');
    await phone.atRest();
    expect(phone.put.map(({ is }) => is)).toContain(path);
    expect(phone.words).not.toBe('');
    expect(phone.faults.splice(0)).toEqual([]);
  });
});
