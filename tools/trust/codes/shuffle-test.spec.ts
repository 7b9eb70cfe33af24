import { describe, expect, it } from 'vitest';
import { chanceOfDifference, median } from './shuffle-test.ts';

const spread = (from: number) => Array.from({ length: 100 }, (_, n) => from + ((n * 37) % 100) / 50);

describe('the shuffle test', () => {
  it('tells apart what differs, and not what does not', () => {
    expect(chanceOfDifference(spread(10), spread(12))).toBeLessThan(0.001);
    expect(chanceOfDifference(spread(10), spread(10))).toBeGreaterThan(0.5);
  });

  it('knows the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
