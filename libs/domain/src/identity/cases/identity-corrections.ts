import { canonicalName } from '../names.ts';
import { bornAs, type DocumentHolder } from '../document-checks.ts';
import { identityStatusAfter } from '../status.ts';
import type { ProblemCode } from '../../problems/catalogue.ts';
import type { Refusal } from '../../problems/refusals.ts';
import { pictureRequestsExhausted, type PictureRequestFacts } from './manual-requests.ts';

/** What a correction can change. */
export const IDENTITY_PARTS = ['name', 'document_type', 'document_number', 'birth'] as const;
export type IdentityPart = (typeof IDENTITY_PARTS)[number];

/** In what somebody would be another than he is verified as. */
export function changedIdentityParts(before: DocumentHolder, after: DocumentHolder): IdentityPart[] {
  const [bornBefore, bornAfter] = [bornAs(before), bornAs(after)];
  const differs: Record<IdentityPart, boolean> = {
    name: canonicalName(before.name) !== canonicalName(after.name),
    document_type: before.documentType !== after.documentType,
    document_number: before.number !== after.number,
    birth: bornBefore.bornOn !== bornAfter.bornOn || bornBefore.sex !== bornAfter.sex,
  };
  return IDENTITY_PARTS.filter((part) => differs[part]);
}

/** What can stand against any correction, before a word of it is typed. */
export const IDENTITY_CORRECTION_OBSTACLES = [
  'not_verified',
  'identity_review_pending',
  'identity_locked_by_declaration',
] as const satisfies readonly ProblemCode[];
export type IdentityCorrectionObstacle = (typeof IDENTITY_CORRECTION_OBSTACLES)[number];

export interface IdentityCorrectionStanding extends Pick<PictureRequestFacts, 'status'> {
  /** Whether a reviewer has something of this person already. */
  casePending: boolean;
  /** Whether a declaration of this person is under review; one that was returned is not. */
  ownerUnderReview: boolean;
}

/** All that stands against a correction as things are. */
export function identityCorrectionObstacles({
  status,
  casePending,
  ownerUnderReview,
}: IdentityCorrectionStanding): IdentityCorrectionObstacle[] {
  const stands: Record<IdentityCorrectionObstacle, boolean> = {
    not_verified: !identityStatusAfter(status, 'correction_requested'),
    identity_review_pending: casePending,
    identity_locked_by_declaration: ownerUnderReview,
  };
  return IDENTITY_CORRECTION_OBSTACLES.filter((code) => stands[code]);
}

export interface IdentityCorrectionFacts extends PictureRequestFacts, IdentityCorrectionStanding {
  /** Who the person is verified as; null where he is not. */
  verified: DocumentHolder | null;
  asked: DocumentHolder;
}

/** Everything that speaks against a correction now. Who holds the new document is not asked (abuse 5). */
export function identityCorrectionProblems(facts: IdentityCorrectionFacts, now: Date): Refusal[] {
  const { verified, asked, picturesAgreed } = facts;
  const refusals: Refusal[] = identityCorrectionObstacles(facts).map((code) => ({ code }));
  if (!picturesAgreed) refusals.push({ code: 'picture_consent_required' });
  if (verified && changedIdentityParts(verified, asked).length === 0)
    refusals.push({ code: 'identity_correction_unchanged' });
  return [...refusals, ...pictureRequestsExhausted(facts, now)];
}
