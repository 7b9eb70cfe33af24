import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const GUIDE = join(import.meta.dirname, '../../docs/guide');
const PICTURES = join(GUIDE, 'pictures');
const STORIES = ['journeys', 'client'].map((folder) => join(import.meta.dirname, folder));
/** A chapter with its pictures opens at once on a hospital's line. */
const MOST_BYTES = 150_000;

async function filesOf(folder: string, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

async function matches(files: readonly string[], pattern: RegExp): Promise<{ file: string; text: string }[]> {
  const found = files.map(async (file) =>
    [...(await readFile(file, 'utf8')).matchAll(pattern)].map(([, text]) => ({ file, text: text! })),
  );
  return (await Promise.all(found)).flat();
}

const shown = (await matches(await filesOf(GUIDE, '.md'), /!\[[^\]]*\]\(([^)\s]+)\)/g)).map(
  ({ file, text }) => ({
    chapter: relative(GUIDE, file),
    picture: resolve(file, '..', text),
  }),
);
const committed = await filesOf(PICTURES, '');
const specs = (await Promise.all(STORIES.map((folder) => filesOf(folder, '.browser.spec.ts')))).flat();
const made = (await matches(specs, /\.(?:picture|phonePicture)\(\s*[^,]+,\s*'([^']+)'/g)).map(({ text }) =>
  join(PICTURES, `${text}.webp`),
);

const without = (all: readonly string[], those: readonly string[]) =>
  [...new Set(all)].filter((one) => !those.includes(one)).map((one) => relative(GUIDE, one));

describe('the pictures of the manual', () => {
  it('are there wherever a chapter shows one', () => {
    const missing = shown.filter(({ picture }) => !committed.includes(picture));
    expect(missing, 'run `npm run guide:pictures` and commit them').toEqual([]);
  });

  it('are made by the browser tests, so that they show the app as it is', () => {
    expect(without([...committed, ...shown.map(({ picture }) => picture)], made)).toEqual([]);
  });

  it('are shown in a chapter, each of them', () => {
    expect(
      without(
        [...committed, ...made],
        shown.map(({ picture }) => picture),
      ),
    ).toEqual([]);
  });

  it('are small', async () => {
    const sizes = await Promise.all(
      committed.map(async (file) => ({ file, bytes: (await stat(file)).size })),
    );
    expect(sizes.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  });
});
