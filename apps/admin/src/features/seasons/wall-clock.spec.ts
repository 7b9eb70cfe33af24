import { describe, expect, it } from 'vitest';
import { instantAt, wallClockOf } from './wall-clock.ts';

describe('the clock on the wall', () => {
  it('is the one in China, there and back', () => {
    expect(wallClockOf('2026-11-25T16:30:00.000Z')).toBe('2026-11-26 00:30');
    expect(instantAt('2026-11-26 00:30')).toBe('2026-11-26T00:30:00+08:00');
    expect(wallClockOf(instantAt('2026-11-26 00:30'))).toBe('2026-11-26 00:30');
  });

  it('shows nothing where nothing is set', () => {
    expect([wallClockOf(''), wallClockOf('soon'), instantAt(null), instantAt('')]).toEqual(['', '', '', '']);
  });
});
