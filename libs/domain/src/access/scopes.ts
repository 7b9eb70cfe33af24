import { isWithin } from '../units/divisions.ts';
import { roleHolds } from './permissions.ts';
import type { Permission } from './permissions.ts';
import type { Role } from './roles.ts';

export const SCOPE_KINDS = ['own', 'unit', 'division', 'province'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** The records a grant reaches. A unit's scope includes the units whose 主管单位 it is, at any depth. */
export type Scope =
  | { kind: 'own'; personId: string }
  | { kind: 'unit'; unitId: string }
  | { kind: 'division'; divisionCode: string }
  | { kind: 'province' };

export interface Grant {
  role: Role;
  scope: Scope;
}

/** The kind of scope with which each role is granted (product.md 6, "Staff see"). */
export const SCOPE_KIND_OF_ROLE = {
  candidate: 'own',
  unit_officer: 'unit',
  exam_point_reviewer: 'division',
  provincial_reviewer: 'province',
  provincial_lead: 'province',
  system_admin: 'province',
  auditor: 'province',
} as const satisfies Record<Role, ScopeKind>;

/** Where a record stands. `unitPath`: the unit it belongs to, then its 主管单位, and so on upwards. */
export interface Placement {
  personId: string;
  unitPath: readonly string[];
  divisionCode: string | null;
}

/** Whether a scope reaches a record. */
export function covers(scope: Scope, placement: Placement): boolean {
  switch (scope.kind) {
    case 'own':
      return scope.personId === placement.personId;
    case 'unit':
      return placement.unitPath.includes(scope.unitId);
    case 'division':
      return placement.divisionCode !== null && isWithin(placement.divisionCode, scope.divisionCode);
    case 'province':
      return true;
  }
}

/** The scopes over which an account holds a permission; empty means 403. A grant with a scope not of its role counts for nothing. */
export function scopesFor(grants: readonly Grant[], permission: Permission): Scope[] {
  return grants
    .filter(({ role, scope }) => scope.kind === SCOPE_KIND_OF_ROLE[role] && roleHolds(role, permission))
    .map(({ scope }) => scope);
}

/** Whether an account may do this to that record. */
export function may(grants: readonly Grant[], permission: Permission, placement: Placement): boolean {
  return scopesFor(grants, permission).some((scope) => covers(scope, placement));
}
