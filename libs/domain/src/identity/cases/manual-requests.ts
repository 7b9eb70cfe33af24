import { nextBeijingMidnight, startOfBeijingDay } from '../../calendar/beijing.ts';
import type { Refusal } from '../../problems/refusals.ts';
import type { DocumentTypeCode } from '../documents.ts';
import { identityStatusAfter, type IdentityStatus } from '../status.ts';

/**
 * Days of Beijing through which pictures can be kept at most, the day of their arrival being the first: on the eighth
 * their epoch key is gone (trust.md, Keys).
 */
export const EPOCH_DAYS = 7;

const DAY_MS = 86_400_000;

/**
 * When a case still undecided expires and its pictures become unreadable.
 * @param day the day in Asia/Shanghai on which they came, `YYYY-MM-DD`
 */
export function epochEnd(day: string): Date {
  return new Date(startOfBeijingDay(day).getTime() + EPOCH_DAYS * DAY_MS);
}

/** What stands for or against sending pictures to the reviewers, whatever for. */
export interface PictureRequestFacts {
  status: IdentityStatus;
  /** Whether the consent to the pictures stands. */
  picturesAgreed: boolean;
  /** Requests of this account on the current Beijing day. */
  requestsToday: number;
  requestsPerDay: number;
}

export interface ManualRequestFacts extends PictureRequestFacts {
  documentType: DocumentTypeCode;
  /** Whether this account has tried the automatic way of late, without success. */
  automaticFailed: boolean;
}

/** Everything that speaks against a request for manual review now. Who holds the document is not asked (abuse 5). */
export function manualRequestProblems(facts: ManualRequestFacts, now: Date): Refusal[] {
  const { status } = facts;
  const refusals: Refusal[] = [];
  if (!facts.picturesAgreed) refusals.push({ code: 'picture_consent_required' });
  if (!identityStatusAfter(status, 'review_requested'))
    refusals.push({ code: status === 'pending' ? 'identity_review_pending' : 'identity_already_verified' });
  if (!manualWayOpen(facts.documentType, facts.automaticFailed))
    refusals.push({ code: 'identity_automatic_first' });
  return [...refusals, ...pictureRequestsExhausted(facts, now)];
}

/** That too much was sent today, where it was. */
export function pictureRequestsExhausted(
  { requestsToday, requestsPerDay: limit }: PictureRequestFacts,
  now: Date,
): Refusal[] {
  if (requestsToday < limit) return [];
  const until = nextBeijingMidnight(now).toISOString();
  return [{ code: 'identity_requests_exhausted', params: { until, limit } }];
}

/** A resident ID card goes the automatic way first; every other document has no other way (product.md 2). */
export function manualWayOpen(type: DocumentTypeCode, automaticFailed: boolean): boolean {
  return type !== 'RESIDENT_ID' || automaticFailed;
}
