/** Why somebody who is verified asks for 更正身份信息 (个人信息保护法, article 46). */
export const IDENTITY_CORRECTION_REASONS = [
  'name_changed',
  'number_changed',
  'recorded_wrongly',
  'document_replaced',
] as const;
export type IdentityCorrectionReason = (typeof IDENTITY_CORRECTION_REASONS)[number];

/**
 * Whether a paper beside the document has to show that both are the same person, e.g. the page of the 户口簿 with the former name. What
 * was recorded wrongly stands on the document itself.
 */
export const proofNeeded = (reason: IdentityCorrectionReason): boolean => reason !== 'recorded_wrongly';
