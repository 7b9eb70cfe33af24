export const CARD_SIDES = ['front', 'back'] as const;

/** 人像面 is the front, 国徽面 the back (sample labels; product.md 2). */
export type CardSide = (typeof CARD_SIDES)[number];

/** Why the automatic way refuses photographs; the picture's defects first, then what is read from it. */
export const DEFECT_CODES = [
  'undecodable',
  'too_small',
  'not_id_card',
  'wrong_side',
  'edge_missing',
  'blurred',
  'glare',
  'grayscale_copy',
  'unreadable',
  'inconsistent',
  'name_mismatch',
  'number_mismatch',
  'expired',
  'not_yet_valid',
] as const;

export type DefectCode = (typeof DEFECT_CODES)[number];

export interface IdentityDefect {
  side: CardSide;
  code: DefectCode;
}

/**
 * Whether a refusal with this defect is one of the three tries of the day. All that the recogniser has looked at counts:
 * otherwise a forger could try pictures without end. A file that is no picture at all never reaches it.
 */
export const COUNTS_AS_TRY = {
  undecodable: false,
  too_small: true,
  not_id_card: true,
  wrong_side: true,
  edge_missing: true,
  blurred: true,
  glare: true,
  grayscale_copy: true,
  unreadable: true,
  inconsistent: true,
  name_mismatch: true,
  number_mismatch: true,
  expired: true,
  not_yet_valid: true,
} as const satisfies Record<DefectCode, boolean>;

/** Whether an attempt refused with these defects costs a try. */
export function costsTry(defects: readonly IdentityDefect[]): boolean {
  return defects.some(({ code }) => COUNTS_AS_TRY[code]);
}
