import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AdjustableClock } from './adjustable-clock.ts';
import { clockContract } from './clock.contract.ts';
import { SimulatorRefused } from '../http-simulator.ts';
import { DatabaseClock } from './database-clock.ts';
import { SimulatedClock } from './simulated-clock.ts';

const databaseNow = async () => new Date('2026-11-23T06:20:00Z');
const source = { now: databaseNow };

function stoppedClock(at: string): AdjustableClock {
  const clock = new AdjustableClock(source);
  clock.set(new Date(at));
  return clock;
}

clockContract('DatabaseClock', () => ({ clock: new DatabaseClock(source), databaseNow }));
const file = join(mkdtempSync(join(tmpdir(), 'htp-clock-')), 'now');
clockContract('SimulatedClock, without a file', () => ({
  clock: new SimulatedClock('test', `${file}-absent`, source),
  databaseNow,
}));
clockContract('SimulatedClock, stopped', () => {
  writeFileSync(file, '2027-01-01T00:00:00Z');
  return { clock: new SimulatedClock('test', file, source), databaseNow };
});
clockContract('AdjustableClock, untouched', () => ({ clock: new AdjustableClock(source), databaseNow }));
clockContract('AdjustableClock, stopped', () => ({
  clock: stoppedClock('2027-01-01T00:00:00Z'),
  databaseNow,
}));

afterAll(() => rmSync(dirname(file), { recursive: true }));

describe('SimulatedClock', () => {
  it('is refused in production', () => {
    expect(() => new SimulatedClock('production', file, source)).toThrow(SimulatorRefused);
  });

  it('is the same for everybody who reads the file, and follows it', async () => {
    const clocks = [1, 2].map(() => new SimulatedClock('test', file, source));
    for (const at of ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z']) {
      await writeFile(file, at);
      for (const clock of clocks) expect(clock.fixedAt).toEqual(new Date(at));
    }
    await writeFile(file, '');
    for (const clock of clocks) expect(await clock.now()).toEqual(await databaseNow());
  });
});

describe('AdjustableClock', () => {
  it('leaves the time to the database until it is set, and again when it is set free', async () => {
    const clock = new AdjustableClock(source);
    expect(clock.fixedAt).toBeNull();
    clock.set(new Date('2026-12-31T15:59:59Z'));
    expect(clock.fixedAt).toEqual(new Date('2026-12-31T15:59:59Z'));
    clock.set(null);
    expect(clock.fixedAt).toBeNull();
    expect(await clock.now()).toEqual(await databaseNow());
  });

  it('is advanced from where it stands, or from the time of the database', async () => {
    const stopped = stoppedClock('2026-12-31T15:59:59Z');
    await stopped.advance(1000);
    expect(stopped.fixedAt).toEqual(new Date('2026-12-31T16:00:00Z'));
    const running = new AdjustableClock(source);
    await running.advance(60_000);
    expect(running.fixedAt).toEqual(new Date('2026-11-23T06:21:00Z'));
  });
});
