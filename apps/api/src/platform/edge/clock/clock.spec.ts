import { describe, expect, it } from 'vitest';
import { AdjustableClock } from './adjustable-clock.ts';
import { clockContract } from './clock.contract.ts';
import { DatabaseClock } from './database-clock.ts';

const databaseNow = async () => new Date('2026-11-23T06:20:00Z');

clockContract('DatabaseClock', () => ({ clock: new DatabaseClock({ now: databaseNow }), databaseNow }));
clockContract('AdjustableClock', () => ({
  clock: new AdjustableClock(new Date('2027-01-01T00:00:00+08:00')),
  databaseNow,
}));

describe('AdjustableClock', () => {
  it('stands still until it is set or advanced', async () => {
    const clock = new AdjustableClock(new Date('2026-12-31T23:59:59+08:00'));
    clock.advance(1000);
    expect(await clock.now()).toEqual(new Date('2027-01-01T00:00:00+08:00'));
    clock.set(new Date('2026-05-01T00:00:00Z'));
    expect(clock.fixedAt).toEqual(new Date('2026-05-01T00:00:00Z'));
  });
});
