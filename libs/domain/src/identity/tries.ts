import { nextBeijingMidnight } from '../calendar/beijing.ts';
import type { Refusal } from '../problems/refusals.ts';

/** Counted failures of the Beijing day after which a document, and an account, is locked (product.md 2). */
export const MAX_COUNTED_FAILURES = 3;

/** Different documents that one account may try in a Beijing day, so that it cannot lock out many (trust.md, abuse 4). */
export const MAX_DOCUMENTS_PER_ACCOUNT_DAY = 3;

/** Tries of the current Beijing day. A reserved try counts until it is refunded, so that parallel ones win nothing. */
export interface TriesToday {
  spentOnDocument: number;
  spentByAccount: number;
  /** Other documents that the account tried today. */
  otherDocumentsOfAccount: number;
}

export type TryDecision = { ok: true; triesLeftAfter: number } | { ok: false; reasons: Refusal[] };

/** Whether another automatic try may be reserved now; every reason if not, with the midnight at which it ends. */
export function decideTry(tries: TriesToday, now: Date): TryDecision {
  const until = nextBeijingMidnight(now).toISOString();
  const reasons: Refusal[] = [];
  if (tries.spentOnDocument >= MAX_COUNTED_FAILURES)
    reasons.push({ code: 'identity_document_locked', params: { until } });
  if (tries.spentByAccount >= MAX_COUNTED_FAILURES)
    reasons.push({ code: 'identity_account_locked', params: { until } });
  if (tries.otherDocumentsOfAccount >= MAX_DOCUMENTS_PER_ACCOUNT_DAY) {
    const limit = MAX_DOCUMENTS_PER_ACCOUNT_DAY;
    reasons.push({ code: 'identity_too_many_documents', params: { until, limit } });
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, triesLeftAfter: triesLeft(tries) - 1 };
}

/** Tries that remain today for this document and account together. */
export function triesLeft({ spentOnDocument, spentByAccount }: TriesToday): number {
  return Math.max(0, MAX_COUNTED_FAILURES - Math.max(spentOnDocument, spentByAccount));
}
