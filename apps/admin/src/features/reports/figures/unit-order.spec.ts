import { describe, expect, it } from 'vitest';
import { inUnitOrder, type UnitBacklog, type UnitOrder } from './unit-order.ts';

const unit = (unitName: string, of: Partial<UnitBacklog>): UnitBacklog => ({
  unitId: '00000000-0000-0000-0000-000000000001',
  unitName,
  divisionCode: '420106',
  total: 1,
  waiting: 0,
  oldestWaitingSince: null,
  decided: 0,
  averageDays: null,
  ...of,
});

const UNITS = [
  unit('甲', { total: 3, averageDays: 2 }),
  unit('乙', { total: 9, waiting: 1, oldestWaitingSince: '2026-11-20T00:00:00Z' }),
  unit('丙', { total: 3, waiting: 5, oldestWaitingSince: '2026-11-01T00:00:00Z', averageDays: 4 }),
];

describe('units', () => {
  it.each<[UnitOrder, string]>([
    ['oldest', '丙乙甲'],
    ['waiting', '丙乙甲'],
    ['pace', '丙甲乙'],
    ['total', '乙甲丙'],
  ])('in the order of %s come %s', (order, names) => {
    expect(
      inUnitOrder(UNITS, order)
        .map(({ unitName }) => unitName)
        .join(''),
    ).toBe(names);
  });
});
