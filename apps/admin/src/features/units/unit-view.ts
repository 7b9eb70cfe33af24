import type { components } from '@htp/api-client';

export type StaffUnit = components['schemas']['StaffUnitView'];
export type ListedUnit = components['schemas']['ListedUnitView'];
export type UnitStatus = StaffUnit['status'];

export const UNIT_STATUS_TONES = {
  active: 'success',
  suspended: 'warning',
  closed: 'info',
} as const satisfies Record<UnitStatus, string>;
