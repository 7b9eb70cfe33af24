import { describe, expect, it } from 'vitest';
import { type JudgedCondition, type JudgedPath, pathsAtOnce, pathsInOrder } from './case-eligibility.ts';

const path = (
  id: string,
  outcome: JudgedPath['outcome'],
  earliestCutoffYear: number | null = null,
  missing = 0,
): JudgedPath => ({
  path: id,
  clause: '2.3',
  outcome,
  earliestCutoffYear,
  conditions: Array.from({ length: missing }, () => ({ outcome: 'failed' }) as JudgedCondition),
});

const order = (...paths: JudgedPath[]) => pathsInOrder({ paths }).map((one) => one.path);

describe('the paths of a specialty', () => {
  it('stand with those that are satisfied first, then those that may be', () => {
    expect(order(path('N1', 'failed'), path('N2', 'open'), path('N3', 'satisfied'))).toEqual([
      'N3',
      'N2',
      'N1',
    ]);
  });

  it('that fail stand by how soon time mends them, and last by how much is missing', () => {
    expect(
      order(
        path('M1', 'failed', null, 3),
        path('M2', 'failed', null, 2),
        path('M3', 'failed', 2029, 1),
        path('M4', 'failed', 2027, 1),
      ),
    ).toEqual(['M4', 'M3', 'M2', 'M1']);
  });

  it('are opened where they are satisfied, else the nearest one', () => {
    expect(pathsAtOnce([path('N3', 'satisfied'), path('N2', 'satisfied'), path('N1', 'failed')])).toEqual([
      'N3',
      'N2',
    ]);
    expect(pathsAtOnce([path('M4', 'failed'), path('M3', 'failed')])).toEqual(['M4']);
    expect(pathsAtOnce([])).toEqual([]);
  });
});
