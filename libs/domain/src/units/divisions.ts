import vocabularies from '../data/vocabularies.json' with { type: 'json' };

export type DivisionLevel = 'province' | 'city' | 'county';

/** An administrative division (GB/T 2260, six digits). `examPoint`: it is a 考点 of its own (rules.md 0). */
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  parent: string | null;
  examPoint: boolean;
}

export const DIVISIONS: readonly Division[] = vocabularies.hubeiDivisions.map((division) => ({
  code: division.code,
  name: division.name,
  level: division.level as DivisionLevel,
  parent: division.parent,
  examPoint: division.examPoint ?? false,
}));

export const PROVINCE_CODE = '420000';

const byCode = new Map(DIVISIONS.map((division) => [division.code, division]));

export function findDivision(code: string): Division | undefined {
  return byCode.get(code);
}

/** The division and everything above it, nearest first; empty for an unknown code. */
export function divisionPath(code: string): Division[] {
  const division = byCode.get(code);
  if (!division) return [];
  return division.parent === null ? [division] : [division, ...divisionPath(division.parent)];
}

/** Whether a division is the ancestor or lies below it. */
export function isWithin(code: string, ancestor: string): boolean {
  return divisionPath(code).some((division) => division.code === ancestor);
}

/** The 考点 that reviews units of this division: the nearest exam point upwards. The province itself has none. */
export function examPointOf(code: string): Division | undefined {
  return divisionPath(code).find((division) => division.examPoint);
}
