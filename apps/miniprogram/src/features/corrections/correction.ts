import type { components } from '@htp/api-client';
import { type CorrectionStatus, type CredentialKind, credentialFields } from '@htp/domain';
import { CORRECTION_STATUS_TEXTS, CREDENTIAL_FIELD_NAMES, fieldValueText, SECTION_NAMES } from '@htp/wording';
import type { Tone } from '../../ui/tone.ts';

export type Correction = components['schemas']['CorrectionView'];

/** `学历信息 · 所学专业` */
export function reportedFieldName(kind: CredentialKind, field: string): string {
  const names: Readonly<Record<string, string>> = CREDENTIAL_FIELD_NAMES[kind];
  return `${SECTION_NAMES[kind]} · ${names[field] ?? field}`;
}

export function reportedValueText(kind: CredentialKind, field: string, value: string | null): string {
  return fieldValueText(credentialFields(kind)[field], value) || '（空）';
}

/** What waits for the candidate stands out; what waits for the unit is under way. */
export const CORRECTION_TONES = {
  reported: 'progress',
  corrected: 'warn',
  declined: 'bad',
  confirmed: 'good',
  withdrawn: 'neutral',
} as const satisfies Record<CorrectionStatus, Tone>;

/** Where it stands, and what happens next. */
export function standingText({
  status,
  atUnit,
  allowedActions,
}: Pick<Correction, 'status' | 'atUnit' | 'allowedActions'>): string {
  if (status === 'reported' && !atUnit) return '您目前没有绑定工作单位，绑定后由新单位核实。';
  if (status === 'declined' && !allowedActions.includes('contest'))
    return '单位没有更正，原因见下。如仍有疑问，请直接联系单位考试负责人。';
  return CORRECTION_STATUS_TEXTS[status];
}
