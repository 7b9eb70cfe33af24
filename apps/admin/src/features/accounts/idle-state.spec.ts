import { describe, expect, it } from 'vitest';
import { idleState } from './idle-state.ts';

const after = (seconds: number, limitMinutes = 30) => idleState(1_000, 1_000 + seconds * 1_000, limitMinutes);

describe('somebody who does nothing', () => {
  it('is asked two minutes before the end, and signed out at it', () => {
    expect(after(28 * 60 - 1)).toEqual({ kind: 'active' });
    expect(after(28 * 60)).toEqual({ kind: 'warned', secondsLeft: 120 });
    expect(after(30 * 60 - 1)).toEqual({ kind: 'warned', secondsLeft: 1 });
    expect(after(30 * 60)).toEqual({ kind: 'idle' });
  });

  it('is asked for half of a short limit, not from the beginning', () => {
    expect(after(29, 1)).toEqual({ kind: 'active' });
    expect(after(30, 1)).toEqual({ kind: 'warned', secondsLeft: 30 });
  });

  it('is signed out when the machine slept through all of it', () => {
    expect(after(8 * 3_600)).toEqual({ kind: 'idle' });
  });
});
