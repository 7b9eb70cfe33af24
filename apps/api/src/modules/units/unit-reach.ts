import { DIVISIONS, type Grant, isWithin, type Permission, scopesFor } from '@htp/domain';

/** The units that a permission is held over, in the form that SQL asks: see `WITHIN_REACH`. */
export interface UnitReach {
  readonly all: boolean;
  /** With every unit below them. */
  readonly unitIds: readonly string[];
  /** With every division inside them. */
  readonly divisionCodes: readonly string[];
}

export function unitReach(grants: readonly Grant[], permission: Permission): UnitReach {
  const scopes = scopesFor(grants, permission);
  const divisions = scopes.flatMap((scope) => (scope.kind === 'division' ? [scope.divisionCode] : []));
  return {
    all: scopes.some(({ kind }) => kind === 'province'),
    unitIds: scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.unitId] : [])),
    divisionCodes: DIVISIONS.filter(({ code }) => divisions.some((above) => isWithin(code, above))).map(
      ({ code }) => code,
    ),
  };
}

export const reachValues = ({ all, unitIds, divisionCodes }: UnitReach) => [all, unitIds, divisionCodes];
