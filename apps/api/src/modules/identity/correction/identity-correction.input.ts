import { IDENTITY_CORRECTION_REASONS, type IdentityCorrectionReason } from '@htp/domain';
import { ChoiceField } from '../../../platform/http/index.ts';
import { ManualRequestInput, PictureField } from '../manual/manual-request.input.ts';

/** The parts of a request for a correction: the person as he is to be verified, and why. */
export class IdentityCorrectionInput extends ManualRequestInput {
  @ChoiceField(IDENTITY_CORRECTION_REASONS)
  reason: IdentityCorrectionReason;

  @PictureField('A paper that shows the change; only what was recorded wrongly needs none')
  proof?: string;
}
