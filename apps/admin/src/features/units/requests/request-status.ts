import type { RegistrationStatus } from '@htp/domain';

export const REGISTRATION_STATUS_TONES = {
  submitted: 'primary',
  returned: 'warning',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'info',
} as const satisfies Record<RegistrationStatus, string>;
