import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  IDENTITY_CORRECTION_REASONS,
  type IdentityCorrectionReason,
  type Sex,
  VERIFICATION_METHODS,
  type VerificationMethod,
} from '@htp/domain';

/** How somebody comes to be verified, or verified otherwise than he is. */
export const WAYS = [...VERIFICATION_METHODS, 'correction'] as const;
export type Way = VerificationMethod | 'correction';

/** What is typed at 信息填写. */
export interface IdentityDraft {
  way: Way;
  /** Why a correction is asked for; empty until it is chosen, and on the other ways. */
  reason: IdentityCorrectionReason | '';
  /** Empty until it is chosen. */
  documentType: DocumentTypeCode | '';
  name: string;
  documentNumber: string;
  /** `YYYY-MM-DD`; asked for only where the number does not tell it. */
  bornOn: string;
  sex: Sex | '';
}

export const emptyDraft = (): IdentityDraft => ({
  way: 'automatic',
  reason: '',
  documentType: 'RESIDENT_ID',
  name: '',
  documentNumber: '',
  bornOn: '',
  sex: '',
});

/** Time enough to look for the document or to sign in again; a number does not lie about on a phone for longer. */
export const KEPT_MS = 30 * 60_000;

/** As it is kept on the device. */
export interface KeptDraft {
  readonly accountId: string;
  readonly until: number;
  readonly draft: IdentityDraft;
}

export const keptDraft = (draft: IdentityDraft, accountId: string, now: number): KeptDraft => ({
  accountId,
  until: now + KEPT_MS,
  draft: { ...draft },
});

/** What was kept, if it is this person's and not too old. */
export function restoredDraft(kept: unknown, accountId: string, now: number): IdentityDraft | undefined {
  if (!isKept(kept) || kept.accountId !== accountId || kept.until < now) return undefined;
  return kept.draft;
}

/** An earlier version of the client may have kept something else. */
function isKept(kept: unknown): kept is KeptDraft {
  const { accountId, until, draft } = (kept ?? {}) as Partial<KeptDraft>;
  if (typeof accountId !== 'string' || typeof until !== 'number' || typeof draft !== 'object') return false;
  const known = Object.keys(emptyDraft()).every(
    (key) => typeof draft[key as keyof IdentityDraft] === 'string',
  );
  const types: readonly string[] = ['', ...DOCUMENT_TYPE_CODES];
  const reasons: readonly string[] = ['', ...IDENTITY_CORRECTION_REASONS];
  return (
    known && types.includes(draft.documentType) && reasons.includes(draft.reason) && WAYS.includes(draft.way)
  );
}
