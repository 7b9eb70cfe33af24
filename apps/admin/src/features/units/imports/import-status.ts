import type { ImportOutcome, UnitImportStatus } from '@htp/domain';

export const IMPORT_STATUS_TONES = {
  checked: 'primary',
  applying: 'warning',
  applied: 'success',
  outdated: 'info',
} as const satisfies Record<UnitImportStatus, string>;

export const IMPORT_OUTCOME_TONES = {
  created: 'success',
  changed: 'primary',
  unchanged: 'info',
  refused: 'danger',
} as const satisfies Record<ImportOutcome, string>;
