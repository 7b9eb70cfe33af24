import { type StaffRole } from '../access/roles.ts';
import { type Grant, SCOPE_KIND_OF_ROLE } from '../access/scopes.ts';
import { type FieldErrorCode, pointerTo } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';
import { examPointOf } from '../units/divisions.ts';

/** What a system administrator does to the account of a member of staff, beside creating it. */
export const STAFF_ACTIONS = [
  'rename',
  'disable',
  'enable',
  'reset_password',
  'reset_second_factor',
  'unlock',
  'end_sessions',
  'grant',
  'revoke',
] as const;

export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** Duties that never come together in one person (separation of duties, GB/T 22239 level 3). */
export type Duty = 'deciding' | 'administration' | 'audit';

export const DUTY_OF_ROLE = {
  unit_officer: 'deciding',
  exam_point_reviewer: 'deciding',
  provincial_reviewer: 'deciding',
  provincial_lead: 'deciding',
  system_admin: 'administration',
  auditor: 'audit',
} as const satisfies Record<StaffRole, Duty>;

/** A grant to staff: every role but `candidate`. */
export type StaffGrant = Grant & { role: StaffRole };

export interface StaffFacts {
  /** The account belongs to whoever acts, judged by person. */
  own: boolean;
  disabled: boolean;
  /** What this account holds. */
  grants: readonly StaffGrant[];
  /** Roles that the same person holds under other accounts of staff. */
  rolesElsewhere: readonly StaffRole[];
  /** Enabled accounts beside this one that hold `system_admin`. */
  otherAdministrators: number;
}

/**
 * Why a grant may not be added; empty when it may.
 * @param held by the account @param rolesElsewhere of the same person, under other accounts
 */
export function grantProblems(
  wanted: StaffGrant,
  held: readonly StaffGrant[],
  rolesElsewhere: readonly StaffRole[] = [],
): Refusal[] {
  const problems = scopeProblems(wanted);
  const roles = [...held.map(({ role }) => role), ...rolesElsewhere];
  if (roles.some((role) => DUTY_OF_ROLE[role] !== DUTY_OF_ROLE[wanted.role]))
    problems.push({ code: 'duties_incompatible' });
  if (held.some((grant) => isSameGrant(grant, wanted))) problems.push({ code: 'duplicate' });
  return problems;
}

/** Why the grants of a new account may not stand together; empty when they may. */
export function grantsProblems(
  wanted: readonly StaffGrant[],
  rolesElsewhere: readonly StaffRole[] = [],
): Refusal[] {
  return wanted.flatMap((grant, place) =>
    grantProblems(grant, wanted.slice(0, place), rolesElsewhere).map(({ fieldErrors = [], ...problem }) => ({
      ...problem,
      fieldErrors: fieldErrors.map((error) => ({
        ...error,
        pointer: `${pointerTo('grants', place)}${error.pointer}`,
      })),
    })),
  );
}

/**
 * Why an administrator may not do this to an account; empty when he may. Nobody administers himself: not his grants, nor
 * what would get around his own password and authenticator.
 */
export function staffActionProblems(
  action: Exclude<StaffAction, 'grant' | 'revoke'>,
  facts: StaffFacts,
): Refusal[] {
  const problems: Refusal[] = facts.own ? [{ code: 'own_account' }] : [];
  if (action === 'disable' && isLastAdministrator(facts)) problems.push({ code: 'last_administrator' });
  if ((action === 'disable' && facts.disabled) || (action === 'enable' && !facts.disabled))
    problems.push({ code: 'not_now' });
  return problems;
}

/** Why an administrator may not add this grant to an account. */
export function grantingProblems(wanted: StaffGrant, facts: StaffFacts): Refusal[] {
  const problems: Refusal[] = facts.own ? [{ code: 'own_account' }] : [];
  return [...problems, ...grantProblems(wanted, facts.grants, facts.rolesElsewhere)];
}

/** Why an administrator may not take this grant from an account. */
export function revokingProblems(role: StaffRole, facts: StaffFacts): Refusal[] {
  const problems: Refusal[] = facts.own ? [{ code: 'own_account' }] : [];
  if (role === 'system_admin' && isLastAdministrator(facts)) problems.push({ code: 'last_administrator' });
  return problems;
}

/** What an administrator may do to an account now. */
export function allowedStaffActions(facts: StaffFacts): StaffAction[] {
  return STAFF_ACTIONS.filter((action) => {
    if (action === 'grant') return !facts.own;
    if (action === 'revoke')
      return facts.grants.some(({ role }) => revokingProblems(role, facts).length === 0);
    return staffActionProblems(action, facts).length === 0;
  });
}

const isLastAdministrator = ({ grants, disabled, otherAdministrators }: StaffFacts) =>
  !disabled && otherAdministrators === 0 && grants.some(({ role }) => role === 'system_admin');

/** The field in which a scope of this kind is named. */
const FIELD_OF_SCOPE = { own: null, unit: 'unitId', division: 'divisionCode', province: null } as const;

/** The scope must be of the role's kind, and a division an exam point. */
function scopeProblems({ role, scope }: StaffGrant): Refusal[] {
  const kind = SCOPE_KIND_OF_ROLE[role];
  const wrong = (field: string | null, code: FieldErrorCode) =>
    field === null ? [] : [{ pointer: pointerTo(field), code }];
  if (scope.kind !== kind) {
    const sent = wrong(FIELD_OF_SCOPE[scope.kind], 'not_allowed');
    return [{ code: 'scope_unsuitable', fieldErrors: [...sent, ...wrong(FIELD_OF_SCOPE[kind], 'required')] }];
  }
  if (scope.kind === 'division' && examPointOf(scope.divisionCode)?.code !== scope.divisionCode)
    return [{ code: 'scope_unsuitable', fieldErrors: wrong('divisionCode', 'not_found') }];
  return [];
}

function isSameGrant(one: StaffGrant, other: StaffGrant): boolean {
  return one.role === other.role && scopeKey(one) === scopeKey(other);
}

function scopeKey({ scope }: StaffGrant): string {
  if (scope.kind === 'unit') return scope.unitId;
  return scope.kind === 'division' ? scope.divisionCode : scope.kind;
}
