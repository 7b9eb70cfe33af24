import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chaptersIn } from '../../../build/guide.ts';
import { contentsOf, MANUALS } from './manuals.ts';

const GUIDE = join(import.meta.dirname, '../../../../../docs/guide');
const chapter = (path: string) => ({ path, title: path });

describe('the table of contents', () => {
  it('has each chapter in the manual of its folder, in the order of reading, what is not ordered last', () => {
    const first = `shared/${MANUALS[0].order[0]}`;
    const contents = contentsOf(['officer/b', 'shared/zz', first, 'officer/a'].map(chapter));
    expect(contents.map(({ chapters }) => chapters.map(({ path }) => path))).toEqual([
      [first, 'shared/zz'],
      ['officer/b', 'officer/a'],
    ]);
  });

  it('leaves out no chapter that there is', () => {
    const chapters = chaptersIn(GUIDE);
    const shown = contentsOf(chapters).flatMap((manual) => manual.chapters);
    expect(new Set(shown)).toEqual(new Set(chapters));
  });
});
