import { MAX_REMARK_LENGTH } from '../../declarations/section-decisions.ts';
import { type FieldError, type FieldErrorCode, pointerTo } from '../../problems/field-errors.ts';
import type { Refusal } from '../../problems/refusals.ts';
import type { IdentityDecision } from './case-status.ts';

/** Reasons for which a case is rejected. Their Chinese is `@htp/wording`'s. */
export const IDENTITY_REASON_CODES = [
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
  'I06',
  'I07',
  'I08',
  'I09',
  'I99',
] as const;
export type IdentityReasonCode = (typeof IDENTITY_REASON_CODES)[number];

/** I99 其他 says nothing by itself. */
export const IDENTITY_REASON_NEEDS_REMARK: IdentityReasonCode = 'I99';

/** Why a reviewer has a whole number shown (trust.md, abuse 14). */
export const REVEAL_REASONS = ['compare_with_picture', 'resolve_conflict', 'answer_inquiry'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export interface IdentityJustification {
  reason?: IdentityReasonCode | null;
  remark?: string | null;
}

/**
 * What speaks against the content of a decision; all of it, by pointer. A rejection needs a reason; whoever takes a
 * document from another account says why in his own words.
 */
export function identityDecisionProblems(
  decision: IdentityDecision,
  { reason, remark }: IdentityJustification,
): Refusal[] {
  const text = remark?.trim() ?? '';
  const fieldErrors: FieldError[] = [];
  if (decision === 'rejected' && !reason) fieldErrors.push(error('reason', 'reason_required'));
  if (decision !== 'rejected' && reason) fieldErrors.push(error('reason', 'not_allowed'));
  const needsRemark = decision === 'transferred' || reason === IDENTITY_REASON_NEEDS_REMARK;
  if (needsRemark && text === '') fieldErrors.push(error('remark', 'remark_required'));
  if ([...text].length > MAX_REMARK_LENGTH)
    fieldErrors.push({ ...error('remark', 'too_long'), params: { max: MAX_REMARK_LENGTH } });
  return fieldErrors.length > 0 ? [{ code: 'reason_required', fieldErrors }] : [];
}

const error = (field: string, code: FieldErrorCode): FieldError => ({ pointer: pointerTo(field), code });
