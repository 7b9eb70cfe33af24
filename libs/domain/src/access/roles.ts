/** Who a signed-in account acts as. One account may hold several grants; a candidate account holds only `candidate`. */
export const ROLES = [
  'candidate',
  'unit_officer',
  'exam_point_reviewer',
  'provincial_reviewer',
  'provincial_lead',
  'system_admin',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];
export type StaffRole = Exclude<Role, 'candidate'>;

export const STAFF_ROLES = ROLES.filter((role): role is StaffRole => role !== 'candidate');
