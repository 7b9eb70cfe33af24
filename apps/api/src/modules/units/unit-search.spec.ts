import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, gramsToFind, searchedSpelling } from './unit-search.ts';

describe('the grams of a unit name', () => {
  it('contain those of every part of it', () => {
    const names = fc.string({ unit: fc.constantFrom(...'江城样例医院𠮷'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (name, a, b) => {
        const characters = [...name];
        const start = a % characters.length;
        const part = characters.slice(start, start + 1 + (b % (characters.length - start))).join('');
        expect(gramsOf(name)).toEqual(expect.arrayContaining(gramsToFind(part)));
      }),
    );
  });

  it('are the same however the name is typed', () => {
    expect(searchedSpelling(' 江城　样例医院（Ａ区）\u200B')).toBe('江城样例医院(a区)');
  });
});
