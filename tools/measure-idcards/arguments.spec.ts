import { describe, expect, it } from 'vitest';

import { readArguments } from './arguments.ts';

describe('the command line of the measurement', () => {
  it('names a folder, and if wanted a file for the figures', () => {
    expect(readArguments(['samples/idcards'])).toEqual({
      folder: 'samples/idcards',
      json: undefined,
      withLibrary: true,
    });
    expect(readArguments(['set', '--json', 'figures.json', '--without-library'])).toEqual({
      folder: 'set',
      json: 'figures.json',
      withLibrary: false,
    });
  });

  it.each([
    [[], 'give one folder'],
    [['one', 'two'], 'give one folder'],
    [['set', '--jason', 'x'], "Unknown option '--jason'"],
    [['set', '--json'], 'argument missing'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
