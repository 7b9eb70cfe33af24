import type { components } from '@htp/api-client';
import { type Division, DIVISIONS, divisionPath, findDivision, isWithin, PROVINCE_CODE } from '@htp/domain';

export type DivisionCode = NonNullable<components['schemas']['RequestExportInput']['divisionCode']>;

interface HeldOver {
  readonly unitId: string | null;
  readonly divisionCode: string | null;
}

/** The code that an address names, if there is such a division. */
export const divisionCodeIn = (text: unknown) =>
  typeof text === 'string' ? (findDivision(text)?.code as DivisionCode | undefined) : undefined;

/** The divisions that somebody can narrow his view to: none for whoever's scope is units. */
export function divisionsWithin(grants: readonly HeldOver[]): readonly Division[] {
  const wide = grants.filter(({ unitId }) => unitId === null);
  const holds = (code: string) =>
    wide.some(({ divisionCode }) => divisionCode === null || isWithin(code, divisionCode));
  return DIVISIONS.filter(({ code }) => code !== PROVINCE_CODE && holds(code));
}

/** With the city that it is in: 武汉市武昌区. */
export function divisionLabel(code: string): string {
  const names = divisionPath(code).filter((division) => division.code !== PROVINCE_CODE);
  return names.length === 0
    ? (findDivision(code)?.name ?? code)
    : names
        .map(({ name }) => name)
        .reverse()
        .join('');
}
