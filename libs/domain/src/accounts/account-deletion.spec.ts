import { describe, expect, it } from 'vitest';
import { declarationObstacles } from './account-deletion.ts';

const NOW = new Date('2026-11-23T12:00:00+08:00');
const LATER = new Date('2026-12-31T00:00:00+08:00');

describe('what keeps an account from being deleted', () => {
  it.each([
    ['in_review', ['declaration_under_review']],
    ['returned', ['declaration_returned']],
    ['approved', ['declaration_approved']],
    ['draft', []],
    ['withdrawn', []],
    ['rejected', []],
  ] as const)('in a season that runs, a declaration that is %s: %s', (status, expected) => {
    expect(declarationObstacles([{ status, reviewClosesAt: LATER }], NOW)).toEqual(expected);
  });

  it('is nothing of a season that is over, to the second', () => {
    const declared = [{ status: 'approved', reviewClosesAt: NOW } as const];
    expect(declarationObstacles(declared, NOW)).toEqual([]);
    expect(declarationObstacles(declared, new Date(NOW.getTime() - 1000))).toEqual(['declaration_approved']);
  });

  it('is said once each, all of it', () => {
    const declared = (['approved', 'in_review', 'in_review'] as const).map((status) => ({
      status,
      reviewClosesAt: LATER,
    }));
    expect(declarationObstacles(declared, NOW)).toEqual(['declaration_under_review', 'declaration_approved']);
  });
});
