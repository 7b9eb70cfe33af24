import { describe, expect, it } from 'vitest';
import { median, table, withSection } from './figures.ts';

describe('figures of a measurement', () => {
  it('are told by their median', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('stand in a table', () => {
    expect(table(['what', 'ms'], [['queue', '12']])).toBe('| what | ms |\n| --- | --- |\n| queue | 12 |');
  });
});

describe('a section of a page', () => {
  const page = '# Page\n\n## One\n\nold\n\n## Two\n\nkept\n';

  it('takes the place of the one with its heading, and leaves the others', () => {
    expect(withSection(page, 'One', 'new\n')).toBe('# Page\n\n## One\n\nnew\n\n## Two\n\nkept\n');
    expect(withSection(page, 'Two', 'new')).toBe('# Page\n\n## One\n\nold\n\n## Two\n\nnew\n');
  });

  it('comes at the end where there is none', () => {
    expect(withSection(page, 'Three', 'new')).toBe(`${page}\n## Three\n\nnew\n`);
  });
});
