import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  IDENTITY_CASE_ORIGINS,
  type IdentityCaseOrigin,
  IDENTITY_CASE_STATUSES,
  type IdentityCaseStatus,
  IDENTITY_REASON_CODES,
  type IdentityReasonCode,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

/** Who works on a case of identity now. */
export class IdentityClaimView {
  @TextField({ max: 100, nullable: true })
  byName: string | null;

  @BooleanField()
  mine: boolean;

  @InstantField({ description: 'Until when, unless it is claimed again' })
  until: string;
}

export class IdentityQueueItemView {
  @IdField()
  id: string;

  @ChoiceField(IDENTITY_CASE_ORIGINS)
  origin: IdentityCaseOrigin;

  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({ max: 100 })
  maskedName: string;

  @TextField({ max: 30 })
  maskedNumber: string;

  @InstantField()
  requestedAt: string;

  @InstantField({ nullable: true, description: 'Undecided by then, it expires' })
  expiresAt: string | null;

  @BooleanField({ description: 'Another account is verified with the same document' })
  conflict: boolean;

  @ObjectField(() => IdentityClaimView, { nullable: true })
  claim: IdentityClaimView | null;
}

/** What has waited longest first. */
export class IdentityQueueView {
  @ObjectListField(() => IdentityQueueItemView, { max: 100 })
  items: readonly IdentityQueueItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Of the whole list, with its first page' })
  count: number | null;

  @BooleanField({ description: 'There are more than `count`' })
  countIsCapped: boolean;
}

export class IdentityClaimedView {
  @InstantField({ description: 'Claiming again prolongs it' })
  expiresAt: string;
}

export class NextIdentityCaseView {
  @IdField({ nullable: true, description: 'Null when none waits' })
  id: string | null;

  @InstantField({ nullable: true })
  expiresAt: string | null;
}

/** A case that the reviewer himself decided on. */
export class DecidedIdentityCaseView {
  @IdField()
  id: string;

  @ChoiceField(IDENTITY_CASE_ORIGINS)
  origin: IdentityCaseOrigin;

  @ChoiceField(IDENTITY_CASE_STATUSES)
  status: IdentityCaseStatus;

  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({ max: 100, nullable: true, description: 'Null once it is forgotten' })
  maskedName: string | null;

  @TextField({ max: 30, nullable: true })
  maskedNumber: string | null;

  @ChoiceField(IDENTITY_REASON_CODES, { nullable: true })
  reason: IdentityReasonCode | null;

  @InstantField()
  requestedAt: string;

  @InstantField()
  closedAt: string;

  @InstantField({
    nullable: true,
    description: 'When its pictures are purged at the latest; null without any',
  })
  picturesPurgeDueAt: string | null;

  @InstantField({ nullable: true })
  picturesPurgedAt: string | null;
}

/** What was decided last first. */
export class DecidedIdentityCasePage {
  @ObjectListField(() => DecidedIdentityCaseView, { max: 100 })
  items: readonly DecidedIdentityCaseView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
