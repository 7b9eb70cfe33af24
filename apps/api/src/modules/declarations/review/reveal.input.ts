import { ChoiceField, TextField } from '../../../platform/http/index.ts';

/** Why a number has to be read in full; a fixed list, so that the record holds no personal data. */
export const REVEAL_REASONS = [
  'compare_with_document',
  'check_on_national_site',
  'find_duplicates',
  'answer_complaint',
] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export class RevealInput {
  @TextField({
    max: 100,
    description: '`/person/documentNumber`, or a masked field: `/sections/<section>/<field>`',
  })
  pointer: string;

  @ChoiceField(REVEAL_REASONS)
  reason: RevealReason;
}
