import { type Birth, type IdentityCorrectionReason, pictureProblems } from '@htp/domain';
import { shapeProblem } from '../../../platform/http/index.ts';
import type { KeptPictures } from '../pictures/picture-vault.ts';
import { type IdentityClaim, readClaim } from '../review/identity-claim.ts';
import { type ManualRequestInput, sentSides } from './manual-request.input.ts';

/** What was sent to be judged by a reviewer. */
export interface ReadManualRequest {
  readonly claim: IdentityClaim;
  readonly birth: Birth;
  readonly kept: KeptPictures;
}

/**
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 * @param correction why a verified identity is to be corrected; null for a first verification
 * @throws DomainError with everything that is wrong with the pictures, or with what was typed
 */
export function readManualRequest(
  input: ManualRequestInput,
  kept: KeptPictures | null,
  today: string,
  correction: IdentityCorrectionReason | null,
): ReadManualRequest {
  const { name, documentType, documentNumber, sex, bornOn } = input;
  const wrongPictures = pictureProblems(documentType, sentSides(input), correction);
  if (!kept || wrongPictures.length > 0) throw shapeProblem(wrongPictures);
  const birth = { bornOn, sex };
  return { claim: readClaim(documentType, { name, documentNumber, birth }, today), birth, kept };
}
