import {
  IDENTITY_DECISIONS,
  type IdentityDecision,
  IDENTITY_REASON_CODES,
  type IdentityReasonCode,
  PICTURE_SIDES,
  type PictureSide,
  REVEAL_REASONS,
  type RevealReason,
} from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../../platform/http/index.ts';

/** UTF-16 units: twice the rule's code points, since a character beyond the BMP takes two. */
const MAX_REMARK = 1000;

export class IdentityQueueInput extends PageInput {
  /** Only what the reviewer has claimed; a claim that has run out is none. */
  @ChoiceField(['mine'], { optional: true })
  claim?: 'mine';
}

export class DecidedIdentityCasesInput extends PageInput {}

export class IdentityCaseParams {
  @IdField()
  id: string;
}

export class IdentityPictureParams extends IdentityCaseParams {
  @ChoiceField(PICTURE_SIDES)
  side: PictureSide;
}

export class RevealNumberInput {
  @ChoiceField(REVEAL_REASONS)
  reason: RevealReason;
}

export class DecideIdentityInput {
  @ChoiceField(IDENTITY_DECISIONS)
  decision: IdentityDecision;

  /** Needed for a rejection, and only there. */
  @ChoiceField(IDENTITY_REASON_CODES, { optional: true, nullable: true })
  reason?: IdentityReasonCode | null;

  /** Needed for a transfer, and with the reason I99. */
  @TextField({ min: 0, max: MAX_REMARK, optional: true, nullable: true })
  remark?: string | null;
}
