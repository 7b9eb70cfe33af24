/** What can be wrong with one field, from the edge (shape) to the domain (rules). */
export const FIELD_ERROR_CODES = [
  'required',
  'unknown_field',
  'type_wrong',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'format_wrong',
  'checksum_wrong',
  'not_allowed',
  'not_found',
  'date_invalid',
  'date_in_future',
  'date_order_wrong',
  'date_after_cutoff',
  'age_implausible',
  'character_not_allowed',
  'duplicate',
  'expired',
  'not_complete',
  'kind_wrong',
  'not_offered',
  'count_wrong',
  'reason_required',
  'remark_required',
  'locked',
  'cycle',
  'easily_guessed',
] as const;

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/**
 * One wrong field. `pointer` is a JSON pointer (RFC 6901) into what was sent or saved, `''` for all of it.
 * `params` holds limits (`max`, `min`, `other`), never the value that was typed.
 */
export interface FieldError {
  pointer: string;
  code: FieldErrorCode;
  params?: Readonly<Record<string, string | number>>;
}

/** A JSON pointer from its segments, escaped as RFC 6901 asks. */
export function pointerTo(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
