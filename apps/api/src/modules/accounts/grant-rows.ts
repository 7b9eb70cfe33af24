import type { Grant, Role } from '@htp/domain';

export interface GrantRow {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly divisionCode: string | null;
}

/** The grants of account `a`, in the order in which they were given, as one JSON value. */
export const GRANTS_OF_ACCOUNT = `(SELECT coalesce(json_agg(json_build_object('id', g.id, 'role', g.role,
    'unitId', g.unit_id, 'divisionCode', g.division_code) ORDER BY g.granted_at, g.id), '[]')
  FROM role_grant g WHERE g.account_id = a.id)`;

export function grantOf({ role, unitId, divisionCode }: Omit<GrantRow, 'id'>): Grant {
  if (unitId !== null) return { role, scope: { kind: 'unit', unitId } };
  if (divisionCode !== null) return { role, scope: { kind: 'division', divisionCode } };
  return { role, scope: { kind: 'province' } };
}

/** The columns that a grant's scope is kept in. */
export function scopeColumns({ scope }: Grant): { unitId: string | null; divisionCode: string | null } {
  return {
    unitId: scope.kind === 'unit' ? scope.unitId : null,
    divisionCode: scope.kind === 'division' ? scope.divisionCode : null,
  };
}
