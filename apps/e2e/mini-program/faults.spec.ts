import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isLater } from './known-calls.ts';
import { Output } from './output.ts';
import { addressFaults, missingFiles, pageFaults, reachFaults, sizeFaults } from './package-faults.ts';
import { callsOf, scriptFaults } from './script-faults.ts';
import { settingFaults, templateFaults } from './template-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'htp-mini-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let outputs = 0;

const APP = {
  pages: ['home/page'],
  subPackages: [
    { root: 'first', pages: ['page'] },
    { root: 'second', pages: ['page'] },
  ],
  ...{
    lazyCodeLoading: 'requiredComponents',
    __usePrivacyCheck__: true,
    darkmode: true,
    themeLocation: 'theme.json',
  },
};
const page = (name: string) => ({
  [`${name}.js`]: '',
  [`${name}.json`]: '{}',
  [`${name}.wxml`]: '<view>一</view>',
});
const GOOD = {
  'app.js': '',
  'app.json': JSON.stringify(APP),
  ...page('home/page'),
  ...page('first/page'),
  ...page('second/page'),
};

/** A small mini-program without fault, but for these files; null leaves one out. */
function outputWith(files: Readonly<Record<string, string | null>> = {}): Output {
  const root = join(folder, String(++outputs));
  for (const [file, text] of Object.entries({ ...GOOD, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return new Output(root);
}

describe('looking through a mini-program', () => {
  const all = (output: Output) => [
    ...sizeFaults(output),
    ...missingFiles(output),
    ...pageFaults(output, ['home/page', 'first/page', 'second/page']),
    ...reachFaults(output),
    ...addressFaults(output, 'https://api.test'),
    ...scriptFaults(output),
    ...templateFaults(output),
  ];

  it('finds nothing wrong with a plain one', () => expect(all(outputWith())).toEqual([]));

  it('finds what is too large', () => {
    const most = 'x'.repeat(1.4 * 1024 * 1024);
    expect(all(outputWith({ 'home/a.wxss': most }))).toEqual([]);
    expect(all(outputWith({ 'home/a.wxss': most, 'home/b.wxss': most }))).toEqual([
      'the main package has 2868 KiB',
    ]);
    expect(all(outputWith({ 'first/a.wxss': most, 'first/b.wxss': most }))).toEqual(['first has 2868 KiB']);
  });

  it('finds what is not there', () => {
    expect(missingFiles(outputWith({ 'first/page.wxml': null }))).toEqual(['first/page.wxml']);
    const uses = JSON.stringify({ usingComponents: { card: '../ui/card' } });
    expect(missingFiles(outputWith({ 'first/page.json': uses }))).toContain('ui/card.wxml');
    expect(pageFaults(outputWith(), ['home/page', 'first/page', 'second/page', 'first/other'])).toEqual([
      'first/other is not in app.json',
    ]);
    expect(pageFaults(outputWith(), ['home/page', 'first/page'])).toEqual([
      'second/page is in app.json only',
    ]);
  });

  it('finds what reaches into another package', () => {
    expect(all(outputWith({ 'first/page.js': 'require("../second/page.js")' }))).toEqual([
      'first/page.js asks for second/page.js of another package',
    ]);
    expect(all(outputWith({ 'home/page.js': 'require("./gone.js")' }))).toEqual([
      'home/page.js asks for home/gone.js, which is not there',
    ]);
    const uses = JSON.stringify({ usingComponents: { card: '../second/page' } });
    expect(all(outputWith({ 'first/page.json': uses }))).toEqual([
      'first/page.json asks for second/page.js of another package',
    ]);
  });

  it.each([
    ['home/page.js', 'wx.request({ url: "https://elsewhere.test/x" })', 'https://elsewhere.test/x'],
    ['home/page.wxss', '.a { background: url(http://elsewhere.test/a.png) }', 'http://elsewhere.test/a.png'],
    ['home/page.js', 'wx.preloadAssets({})', 'something that is fetched ahead'],
  ])('finds another address in %s', (file, text, found) => {
    expect(addressFaults(outputWith({ [file]: text }), 'https://api.test')).toEqual([
      `${file} names ${found}`,
    ]);
  });

  it.each([
    'fetch("/x")',
    'new URL("/x")',
    'window.x = 1',
    'document.title',
    'localStorage.x',
    'crypto.x',
    'structuredClone({})',
    'Intl.x',
    'new TextEncoder()',
    'new AbortController()',
    'navigator.x',
  ])('finds that %s is not there', (text) =>
    expect(scriptFaults(outputWith({ 'home/page.js': text }))).toEqual([
      expect.stringContaining('is not defined'),
    ]),
  );

  it.each([
    '[1].findLast(Boolean)',
    'Object.groupBy([], Boolean)',
    '"a".replaceAll("a", "b")',
    'Promise.allSettled([])',
    '/(?<=a)b/.test("")',
  ])('finds that %s is newer', (text) =>
    expect(scriptFaults(outputWith({ 'home/page.js': text }))).toEqual([
      expect.stringContaining('newer than the target'),
    ]),
  );

  it('finds newer syntax', () => {
    expect(scriptFaults(outputWith({ 'home/page.js': 'const a = wx.x ?? 1' }))).toEqual([
      expect.stringContaining('Parsing error'),
    ]);
  });

  it('lets libraries ask whether something is there, and nobody else', () => {
    const asks = '"undefined" != typeof window && window.x';
    expect(scriptFaults(outputWith({ 'common/vendor.js': asks }))).toEqual([]);
    expect(scriptFaults(outputWith({ 'common/vendor.js': 'document.x' }))).toHaveLength(1);
    expect(scriptFaults(outputWith({ 'home/page.js': asks }))).toHaveLength(1);
  });

  it('finds elements that nothing shows', () => {
    expect(all(outputWith({ 'home/page.wxml': '<view wx:if="{{a > b}}"><div>一</div></view>' }))).toEqual([
      'home/page.wxml has <div>, which nothing shows',
    ]);
  });

  it('names the calls of WeChat', () => {
    const text = 'e.index.login(), e.index.getUserInfo(), require("./index.js"), t.index.login()';
    expect(callsOf(outputWith({ 'home/page.js': text, 'home/index.js': '' }))).toEqual([
      'getUserInfo',
      'login',
    ]);
    expect([isLater('2.10.0', '2.9.3'), isLater('2.9.3', '2.9.3'), isLater('1.0.0', '2.0.0')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('finds settings that are not as they should be', () => {
    const colours = { bar: '#fff' };
    const faultsOf = (changed: object, dark: Record<string, string> = colours) =>
      settingFaults({
        app: { ...APP, window: { colour: '@bar' }, ...changed },
        theme: { light: colours, dark },
      });
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({}, {})).toEqual(['the colour @bar is not in both themes']);
    for (const name of ['lazyCodeLoading', '__usePrivacyCheck__', 'darkmode', 'themeLocation'])
      expect(faultsOf({ [name]: undefined })).toHaveLength(1);
  });
});
