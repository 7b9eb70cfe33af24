import { describe, expect, it } from 'vitest';
import { matching } from './suggestions.ts';

const NAMES = [
  '中医护理',
  '护理学',
  '护理',
  '助产',
  '临床医学',
  '口腔医学',
  '基础医学',
  '预防医学',
  '生物医学',
];

describe('what is offered to somebody who types', () => {
  it('is what begins with it, then what has it somewhere', () =>
    expect(matching(NAMES, '护')).toEqual(['护理学', '护理', '中医护理']));
  it('is no more than fits below a field', () => expect(matching(NAMES, '医学')).toHaveLength(5));
  it.each(['', ' ', '护理', '天文'])('is nothing for “%s”', (typed) =>
    expect(matching(NAMES, typed)).toEqual([]),
  );
});
