import { describe, expect, it } from 'vitest';

import { readArguments } from './arguments.ts';

describe('the order for a set', () => {
  it('is read from the command line', () => {
    expect(readArguments(['--out', 'sets/a', '--count', '60', '--seed', '7', '--style', 'home'])).toEqual({
      out: 'sets/a',
      count: 60,
      seed: 7,
      style: 'home',
    });
    expect(readArguments(['--out', 'a', '--count', '1', '--seed', '0']).style).toBe('any');
  });

  it.each([
    [[], '--out is missing'],
    [['--out', 'a', '--seed', '1'], '--count must be a whole number from 1 to 10000'],
    [['--out', 'a', '--count', '0', '--seed', '1'], '--count must be a whole number from 1 to 10000'],
    [['--out', 'a', '--count', '1.5', '--seed', '1'], '--count must be a whole number from 1 to 10000'],
    [['--out', 'a', '--count', '5', '--seed', 'x'], '--seed must be a whole number from 0 to 4294967295'],
    [['--out', 'a', '--count', '5', '--seed', '1', '--style', 'toString'], '--style must be one of'],
    [['--speed'], "Unknown option '--speed'"],
  ])('refuses %j in one line', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
