import type { Role } from './roles.ts';

/** What a route may ask for, `noun:verb`. Over WHICH records it is held, the scope of the grant says. */
export const PERMISSIONS = [
  'session:manage',
  'privacy:manage',
  'identity:verify',
  'identity:read',
  'identity:review',
  'affiliation:read',
  'affiliation:change',
  'affiliation:end',
  'unit:search',
  'unit:read',
  'unit:code-rotate',
  'unit:edit',
  'unit:request',
  'unit:review',
  'unit:close',
  'unit:import',
  'credential:read',
  'credential:edit',
  'correction:report',
  'correction:decide',
  'file:upload',
  'file:read',
  'file:remove',
  'season:read',
  'season-version:read',
  'season:edit',
  'season:publish',
  'rule-set:read',
  'rule-set:edit',
  'rule-set:publish',
  'declaration:read',
  'declaration:edit',
  'declaration:submit',
  'declaration:withdraw',
  'case:read',
  'declaration:review',
  'declaration:release',
  'declaration:reopen',
  'staff:manage',
  'activity:read',
  'message:read',
  'message:agree',
  'message:resend',
  'work-list:read',
  'next-steps:read',
  'report:read',
  'export:make',
  'export:unmask',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/**
 * What every signed-in account may do whatever it is granted, also when every grant was taken from it: see and end its own
 * sessions, change its password, enrol its second factor.
 */
export const PERMISSIONS_OF_EVERY_ACCOUNT = ['session:manage'] as const satisfies readonly Permission[];

/** What every reviewer of a declaration needs, at whichever stage. */
const REVIEWING = [
  'message:read',
  'work-list:read',
  'unit:search',
  'unit:read',
  'affiliation:read',
  'season:read',
  'season-version:read',
  'rule-set:read',
  'declaration:read',
  'case:read',
  'declaration:review',
  'file:read',
  'report:read',
  'export:make',
] as const satisfies readonly Permission[];

const PROVINCIAL = [...REVIEWING, 'identity:read', 'identity:review', 'unit:review'] as const;

/**
 * The one table of who may do what.
 * Separation of duties (trust.md, GB/T 22239 level 3): `system_admin` keeps accounts and decides on no case,
 * `auditor` reads and changes nothing.
 */
export const PERMISSIONS_OF_ROLE = {
  candidate: [
    'privacy:manage',
    'message:read',
    'message:agree',
    'next-steps:read',
    'identity:verify',
    'identity:read',
    'affiliation:read',
    'affiliation:change',
    'unit:search',
    'credential:read',
    'credential:edit',
    'correction:report',
    'file:upload',
    'file:read',
    'file:remove',
    'season:read',
    'declaration:read',
    'declaration:edit',
    'declaration:submit',
    'declaration:withdraw',
  ],
  unit_officer: [
    ...REVIEWING,
    'correction:decide',
    'export:unmask',
    'unit:code-rotate',
    'unit:edit',
    'unit:request',
    'affiliation:end',
  ],
  exam_point_reviewer: REVIEWING,
  provincial_reviewer: PROVINCIAL,
  provincial_lead: [
    ...PROVINCIAL,
    'season:edit',
    'export:unmask',
    'season:publish',
    'rule-set:edit',
    'rule-set:publish',
    'declaration:release',
    'declaration:reopen',
    'unit:close',
    'unit:import',
    'message:resend',
  ],
  system_admin: ['message:read', 'work-list:read', 'staff:manage', 'unit:search'],
  auditor: [
    'message:read',
    'work-list:read',
    'activity:read',
    'report:read',
    'declaration:read',
    'case:read',
    'season:read',
    'season-version:read',
    'rule-set:read',
    'unit:search',
    'unit:read',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether a permission is every account's. */
export function everyAccountHolds(permission: Permission): boolean {
  return (PERMISSIONS_OF_EVERY_ACCOUNT as readonly Permission[]).includes(permission);
}

/** Whether an account with this role holds a permission at all, before any scope is looked at. */
export function roleHolds(role: Role, permission: Permission): boolean {
  return (
    everyAccountHolds(permission) || (PERMISSIONS_OF_ROLE[role] as readonly Permission[]).includes(permission)
  );
}

/** What an account with these roles holds, in the order of `PERMISSIONS`. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter(
    (permission) => everyAccountHolds(permission) || roles.some((role) => roleHolds(role, permission)),
  );
}
