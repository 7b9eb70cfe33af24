import { describe, expect, it } from 'vitest';
import { type JudgedPath, pathsAtOnce } from './case-eligibility.ts';

const path = (id: string, outcome: JudgedPath['outcome']): JudgedPath => ({
  path: id,
  clause: '2.3',
  outcome,
  earliestCutoffYear: null,
  conditions: [],
});

describe('the paths of a specialty', () => {
  it('are opened where they are satisfied, else the nearest one', () => {
    expect(pathsAtOnce([path('N3', 'satisfied'), path('N2', 'satisfied'), path('N1', 'failed')])).toEqual([
      'N3',
      'N2',
    ]);
    expect(pathsAtOnce([path('M4', 'failed'), path('M3', 'failed')])).toEqual(['M4']);
    expect(pathsAtOnce([])).toEqual([]);
  });
});
