import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  IDENTITY_CORRECTION_OBSTACLES,
  type IdentityCorrectionObstacle,
  IDENTITY_STATUSES,
  type IdentityStatus,
  MAX_COUNTED_FAILURES,
  VERIFICATION_METHODS,
  type VerificationMethod,
} from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { OwnIdentityCaseView } from './manual/manual-request.view.ts';
import { PictureConsentView } from './consent/picture-consent.view.ts';
import { LOCK_REASONS, type LockReason } from './offered-ways.ts';

/** A way of verification that is open now. */
export class OfferedWayView {
  @ChoiceField(VERIFICATION_METHODS)
  way: VerificationMethod;

  @ChoiceField(LOCK_REASONS, {
    nullable: true,
    description: 'Why it is offered beside or instead of the automatic way',
  })
  reason: LockReason | null;

  @ChoiceListField(DOCUMENT_TYPE_CODES, {
    max: DOCUMENT_TYPE_CODES.length,
    description: 'The documents for which it is open now',
  })
  documentTypes: readonly DocumentTypeCode[];
}

/** Where a person stands with 实名认证, shown to that person only. */
export class IdentityView {
  @ChoiceField(IDENTITY_STATUSES)
  status: IdentityStatus;

  @TextField({ max: 50, nullable: true, description: 'The whole name: it is shown to nobody else' })
  name: string | null;

  @ChoiceField(DOCUMENT_TYPE_CODES, { nullable: true })
  documentType: DocumentTypeCode | null;

  @TextField({ max: 30, nullable: true, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string | null;

  @ChoiceField(VERIFICATION_METHODS, { nullable: true })
  method: VerificationMethod | null;

  @InstantField({ nullable: true })
  verifiedAt: string | null;

  @IntegerField({
    min: 0,
    max: MAX_COUNTED_FAILURES,
    description: 'Automatic tries that this account has left today',
  })
  triesLeft: number;

  @IntegerField({
    min: 0,
    max: MAX_COUNTED_FAILURES,
    nullable: true,
    description: 'The same for the document that this account tried last today',
  })
  triesLeftForLastDocument: number | null;

  @InstantField({
    nullable: true,
    description: 'The midnight in Beijing at which a lock ends; null without one',
  })
  lockedUntil: string | null;

  @ObjectListField(() => OfferedWayView, { max: 2 })
  ways: OfferedWayView[];

  @ChoiceField(IDENTITY_CORRECTION_OBSTACLES, {
    nullable: true,
    description: 'What stands against a correction of it now; null when one can be asked for',
  })
  correctionObstacle: IdentityCorrectionObstacle | null;

  @ObjectField(() => PictureConsentView, { description: 'Without it no picture is accepted' })
  pictureConsent: PictureConsentView;

  @ObjectField(() => OwnIdentityCaseView, { nullable: true, description: 'The last case that reviewers had' })
  manualReview: OwnIdentityCaseView | null;
}
