import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { installChromium, waysToInstall } from './install-chromium.ts';

const places = {
  named: undefined,
  installed: ['/usr/bin/chromium', '/usr/bin/other'],
  downloaded: '/cache/chrome',
};
const only =
  (...present: string[]) =>
  (path: unknown) =>
    present.includes(String(path));

describe('findChromium', () => {
  it('prefers the one that is named, then an installed one, then the downloaded one', () => {
    const all = only('/my/chrome', '/usr/bin/other', '/cache/chrome');
    expect(findChromium({ ...places, named: '/my/chrome' }, all)).toBe('/my/chrome');
    expect(findChromium(places, all)).toBe('/usr/bin/other');
    expect(findChromium(places, only('/cache/chrome'))).toBe('/cache/chrome');
    expect(findChromium(places, only())).toBeUndefined();
  });

  it('takes no other than the one that is named', () => {
    expect(() => findChromium({ ...places, named: '/gone' }, only('/usr/bin/chromium'))).toThrow('/gone');
  });
});

describe('installChromium', () => {
  const names = (isRoot: boolean, isDebian: boolean) =>
    waysToInstall({ isRoot, isDebian }).map(({ name }) => name);

  it("installs Debian's package only where it may", () => {
    expect(names(true, true)).toEqual(["Debian's package", "Playwright's download"]);
    expect(names(false, true)).toEqual(["Playwright's download"]);
    expect(names(true, false)).toEqual(["Playwright's download"]);
  });

  it('goes on with the next way when one fails', async () => {
    const tried: string[] = [];
    const run = async ([command]: readonly string[]) => {
      tried.push(command!);
      if (command === 'apt-get') throw new Error('no network');
    };
    const find = () => (tried.includes(process.execPath) ? '/cache/chrome' : undefined);
    const ways = waysToInstall({ isRoot: true, isDebian: true });
    expect(await installChromium(ways, find, run)).toBe('/cache/chrome');
    expect(tried).toEqual(['apt-get', process.execPath]);
  });

  it('says what is missing, what was tried and what to do', async () => {
    const run = async () => {
      throw new Error('no network');
    };
    const ways = waysToInstall({ isRoot: false, isDebian: true });
    await expect(installChromium(ways, () => undefined, run)).rejects.toThrow(
      /need a Chromium[^]*Playwright's download: no network[^]*CHROMIUM/,
    );
  });
});
