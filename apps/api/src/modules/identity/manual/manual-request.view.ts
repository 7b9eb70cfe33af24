import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  IDENTITY_CASE_ACTIONS,
  IDENTITY_CASE_ORIGINS,
  IDENTITY_CASE_STATUSES,
  type IdentityCaseAction,
  type IdentityCaseOrigin,
  type IdentityCaseStatus,
  IDENTITY_CORRECTION_REASONS,
  type IdentityCorrectionReason,
  IDENTITY_REASON_CODES,
  type IdentityReasonCode,
} from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  TextField,
} from '../../../platform/http/index.ts';

/** What became of a case. */
export class IdentityCaseReceipt {
  @IdField()
  id: string;

  @ChoiceField(IDENTITY_CASE_STATUSES)
  status: IdentityCaseStatus;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** A person's own case, the last one. */
export class OwnIdentityCaseView {
  @IdField()
  id: string;

  @ChoiceField(IDENTITY_CASE_ORIGINS)
  origin: IdentityCaseOrigin;

  @ChoiceField(IDENTITY_CORRECTION_REASONS, { nullable: true, description: 'Of a correction' })
  correctionReason: IdentityCorrectionReason | null;

  @ChoiceField(IDENTITY_CASE_STATUSES)
  status: IdentityCaseStatus;

  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({
    max: 30,
    nullable: true,
    description: 'The first 3 and the last 2 characters; null once it is forgotten',
  })
  maskedNumber: string | null;

  @InstantField()
  requestedAt: string;

  @InstantField({ nullable: true, description: 'When it expires undecided; null without pictures' })
  expiresAt: string | null;

  @InstantField({ nullable: true, description: 'When it was decided, withdrawn or expired' })
  closedAt: string | null;

  @ChoiceField(IDENTITY_REASON_CODES, { nullable: true, description: 'Of a rejection' })
  reason: IdentityReasonCode | null;

  @TextField({ max: 1000, nullable: true, description: "The reviewer's words on a rejection" })
  remark: string | null;

  @InstantField({ nullable: true, description: 'Since when no copy of its pictures can be opened' })
  picturesPurgedAt: string | null;

  @ChoiceListField(IDENTITY_CASE_ACTIONS, { max: IDENTITY_CASE_ACTIONS.length })
  allowedActions: IdentityCaseAction[];
}
