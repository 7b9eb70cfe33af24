import { CASE_REVEAL_REASONS, type CaseRevealReason } from '@htp/domain';
import { ChoiceField, TextField } from '../../../platform/http/index.ts';

export class RevealInput {
  @TextField({
    max: 100,
    description: '`/person/documentNumber`, or a masked field: `/sections/<section>/<field>`',
  })
  pointer: string;

  @ChoiceField(CASE_REVEAL_REASONS)
  reason: CaseRevealReason;
}
