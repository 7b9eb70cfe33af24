import type { CaseFinding } from './case-findings.ts';

let count = 0;

/** A finding that nobody has resolved: the number typed for a diploma is not the one on its picture. */
export function findingWith(given: Partial<CaseFinding> = {}): CaseFinding {
  return {
    id: `finding-${++count}`,
    code: 'number_differs',
    severity: 'high',
    section: 'education',
    field: 'diplomaNumber',
    params: {},
    places: [],
    version: 0,
    standing: true,
    resolution: null,
    ...given,
  };
}

export const RESOLUTION: NonNullable<CaseFinding['resolution']> = {
  stage: 'unit',
  byName: '王芳',
  at: '2026-11-27T04:00:00Z',
  remark: '已与原件核对',
};
