import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';

const GUIDE = join(import.meta.dirname, '../../../../docs/guide');

describe('the table of pages', () => {
  it('leads to chapters of the manual that exist', () => {
    const chapters = PAGES.flatMap(({ help, officerHelp }) => [help, officerHelp]);
    const dead = chapters.filter((chapter) => chapter && !existsSync(join(GUIDE, `${chapter}.md`)));
    expect(dead).toEqual([]);
  });

  it('has help for every page of the menu', () => {
    const helpless = PAGES.filter(({ menu, help }) => menu && !help);
    expect(helpless.map(({ name }) => name)).toEqual([]);
  });

  it('gives no two pages one address or one name', () => {
    for (const values of [PAGES.map(({ path }) => path), PAGES.map(({ name }) => name)])
      expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([]);
  });
});
