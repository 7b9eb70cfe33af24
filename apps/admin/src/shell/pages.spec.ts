import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';

const GUIDE = join(import.meta.dirname, '../../../../docs/guide');

describe('the table of pages', () => {
  it('leads to chapters of the manual that exist', () => {
    const dead = PAGES.filter(({ help }) => help !== undefined && !existsSync(join(GUIDE, `${help}.md`)));
    expect(dead.map(({ name, help }) => `${name}: ${help}`)).toEqual([]);
  });

  it('gives no two pages one address or one name', () => {
    for (const values of [PAGES.map(({ path }) => path), PAGES.map(({ name }) => name)])
      expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([]);
  });
});
