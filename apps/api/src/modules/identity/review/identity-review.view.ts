import {
  DOCUMENT_CHECKS,
  type DocumentCheckCode,
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  IDENTITY_CASE_ACTIONS,
  type IdentityCaseAction,
  IDENTITY_CASE_ORIGINS,
  type IdentityCaseOrigin,
  IDENTITY_CASE_STATUSES,
  type IdentityCaseStatus,
  IDENTITY_CORRECTION_REASONS,
  type IdentityCorrectionReason,
  IDENTITY_PARTS,
  type IdentityPart,
  IDENTITY_REASON_CODES,
  type IdentityReasonCode,
  PICTURE_SIDES,
  type PictureSide,
  type Sex,
  SEXES,
  VERIFICATION_METHODS,
  type VerificationMethod,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { IdentityClaimView } from './identity-queue.view.ts';

export class DocumentCheckView {
  @ChoiceField(DOCUMENT_CHECKS)
  check: DocumentCheckCode;

  @BooleanField()
  passed: boolean;
}

/** The other account that is verified with the same document: no more of it than a decision needs. */
export class IdentityConflictView {
  @TextField({ max: 100 })
  maskedName: string;

  @ChoiceField(VERIFICATION_METHODS, { nullable: true })
  method: VerificationMethod | null;

  @InstantField({ nullable: true })
  verifiedAt: string | null;

  @BooleanField({ description: 'A declaration of it is under review: nothing can be taken from it now' })
  underReview: boolean;
}

/** A case of the same person that was rejected. */
export class EarlierIdentityCaseView {
  @InstantField()
  requestedAt: string;

  @InstantField({ nullable: true })
  closedAt: string | null;

  @ChoiceField(IDENTITY_REASON_CODES, { nullable: true })
  reason: IdentityReasonCode | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  @BooleanField({ description: 'Of this account; otherwise another one sent the same document' })
  sameAccount: boolean;
}

/** Why somebody who is verified is to be verified otherwise, and as whom he is. */
export class IdentityCorrectionView {
  @ChoiceField(IDENTITY_CORRECTION_REASONS)
  reason: IdentityCorrectionReason;

  @ChoiceListField(IDENTITY_PARTS, { max: IDENTITY_PARTS.length, description: 'None once it is forgotten' })
  changed: readonly IdentityPart[];

  @TextField({
    max: 100,
    nullable: true,
    description:
      'Whole for the claimant of a pending case, else its first character; null once it is forgotten',
  })
  name: string | null;

  @ChoiceField(DOCUMENT_TYPE_CODES, { nullable: true })
  documentType: DocumentTypeCode | null;

  @TextField({ max: 30, nullable: true })
  maskedNumber: string | null;

  @BooleanField({ description: 'A declaration of the person is under review: it cannot be approved now' })
  underReview: boolean;
}

/** A case as the reviewer reads it. */
export class IdentityReviewView {
  @IdField()
  id: string;

  @TextField({ max: 100, description: 'For `If-Match` of the decision: the case and the conflict as seen' })
  contentTag: string;

  @ChoiceField(IDENTITY_CASE_STATUSES)
  status: IdentityCaseStatus;

  @ChoiceField(IDENTITY_CASE_ORIGINS)
  origin: IdentityCaseOrigin;

  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({
    max: 100,
    nullable: true,
    description:
      'Whole for the claimant of a pending case, else its first character; null once it is forgotten',
  })
  name: string | null;

  @TextField({ max: 30, nullable: true })
  maskedNumber: string | null;

  @ObjectListField(() => DocumentCheckView, { max: DOCUMENT_CHECKS.length })
  checks: DocumentCheckView[];

  @ChoiceListField(PICTURE_SIDES, {
    max: PICTURE_SIDES.length,
    description: 'Pictures to be opened; none but for the claimant of a pending case',
  })
  pictures: PictureSide[];

  @InstantField({
    nullable: true,
    description: 'When the pictures of an ended case are purged at the latest; null without any',
  })
  picturesPurgeDueAt: string | null;

  @InstantField({ nullable: true })
  picturesPurgedAt: string | null;

  @IntegerField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'Numbers that he can have shown today; null but for the claimant of a pending case',
  })
  revealsLeft: number | null;

  @InstantField()
  requestedAt: string;

  @InstantField({ nullable: true })
  expiresAt: string | null;

  @InstantField({ nullable: true })
  closedAt: string | null;

  @TextField({ max: 100, nullable: true })
  decidedByName: string | null;

  @ChoiceField(IDENTITY_REASON_CODES, { nullable: true })
  reason: IdentityReasonCode | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  @ObjectField(() => IdentityCorrectionView, { nullable: true, description: 'Null where it is none' })
  correction: IdentityCorrectionView | null;

  @ObjectField(() => IdentityConflictView, { nullable: true })
  conflict: IdentityConflictView | null;

  @ObjectListField(() => EarlierIdentityCaseView, { max: 10 })
  earlier: EarlierIdentityCaseView[];

  @ObjectField(() => IdentityClaimView, { nullable: true })
  claim: IdentityClaimView | null;

  @ChoiceListField(IDENTITY_CASE_ACTIONS, { max: IDENTITY_CASE_ACTIONS.length })
  allowedActions: IdentityCaseAction[];
}

/** What stands on the document, to be compared with its picture. */
export class RevealedDocumentView {
  @TextField({ max: 100 })
  name: string;

  @TextField({ max: 30 })
  number: string;

  @DateField({ nullable: true, description: 'As typed, else as the number says' })
  bornOn: string | null;

  @ChoiceField(SEXES, { nullable: true })
  sex: Sex | null;

  @TextField({ max: 30, nullable: true, description: 'Of the document that a correction is to replace' })
  verifiedNumber: string | null;

  @IntegerField({ min: 0, max: 10_000, description: 'Numbers that this reviewer can have shown today' })
  revealsLeft: number;
}
