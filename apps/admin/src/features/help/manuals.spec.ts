import { describe, expect, it } from 'vitest';
import { contentsOf, MANUALS } from './manuals.ts';

const chapter = (path: string) => ({ path, title: path });

describe('the table of contents', () => {
  it('has each chapter in the manual of its folder, in the order of reading, what is not ordered last', () => {
    const first = MANUALS[0].order[0];
    const contents = contentsOf(['officer/b', 'shared/zz', first, 'officer/a'].map(chapter));
    expect(contents.map(({ chapters }) => chapters.map(({ path }) => path))).toEqual([
      [first, 'shared/zz'],
      ['officer/b', 'officer/a'],
    ]);
  });
});
