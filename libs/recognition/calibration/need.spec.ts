import { expect, test } from 'vitest';
import { extraNeed } from './need.ts';

test('nothing extra where the recogniser tells the two apart', () => {
  expect(extraNeed([9, 10, 11], [-11, -10, -9], true)).toBe(0);
});

test('less for a character that the recogniser disfavours but does not give where it is not printed', () => {
  const extra = extraNeed([0.5, 1, 2, 3], [-6, -5, -5, -4], true);
  expect(extra).toBeLessThan(-2);
  expect(extra + 1.5).toBeGreaterThan(-4);
});

test('more for one that the recogniser gives where another is printed', () => {
  expect(extraNeed([5, 6, 7], [0, 1, 2], true)).toBeGreaterThan(1);
});

test('only a little more against a character that no name holds', () => {
  expect(extraNeed([13, 13, 13], [8, 9, 10], false)).toBe(3);
});
