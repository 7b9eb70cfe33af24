import { expect, test } from 'vitest';
import { hasRoomForAnother } from './spacing.ts';

const at = (...positions: number[]): number[] => positions;

test.each([
  ['evenly set to the end', at(0.17, 0.5, 0.83), false],
  ['a dot set closer', at(0.1, 0.3, 0.43, 0.6, 0.85), false],
  ['a single character', at(0.5), false],
  ['room at the end', at(0.15, 0.45), true],
  ['a gap inside', at(0.1, 0.3, 0.7, 0.9), true],
])('%s', (_, read, expected) => {
  expect(hasRoomForAnother(read)).toBe(expected);
});
