import type { CorrectionStatus } from '@htp/domain';

export const CORRECTION_STATUS_TONES = {
  reported: 'warning',
  corrected: 'primary',
  declined: 'info',
  confirmed: 'success',
  withdrawn: 'info',
} as const satisfies Record<CorrectionStatus, string>;

const DAY_MS = 86_400_000;

/** Whole days since then. */
export const daysSince = (instant: string, now = Date.now()): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / DAY_MS));
