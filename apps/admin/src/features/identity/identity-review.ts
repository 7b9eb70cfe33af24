import type { components } from '@htp/api-client';
import type { IdentityCaseStatus, PictureSide, RevealReason } from '@htp/domain';
import type { ListedClaim } from '../../platform/addressed-claim.ts';
import { api, take } from '../../platform/api.ts';

type Schemas = components['schemas'];
export type IdentityCase = Schemas['IdentityReviewView'];
export type WaitingCase = Schemas['IdentityQueueItemView'];
export type DecidedCase = Schemas['DecidedIdentityCaseView'];
export type RevealedDocument = Schemas['RevealedDocumentView'];
export type IdentityDecisionBody = Schemas['DecideIdentityInput'];

const of = (id: string) => ({ path: { id } });

export const loadQueue = (claim: ListedClaim, cursor: string | undefined, signal: AbortSignal) =>
  take(api.GET('/api/review/identities', { params: { query: { claim, cursor, limit: 50 } }, signal }));

export const loadDecided = (cursor: string | undefined, signal: AbortSignal) =>
  take(api.GET('/api/review/identities/decided', { params: { query: { cursor, limit: 50 } }, signal }));

export const loadCase = (id: string, signal: AbortSignal): Promise<IdentityCase> =>
  take(api.GET('/api/review/identities/{id}', { params: of(id), signal }));

/** Claims a case, or prolongs the own claim. */
export const claimCase = (id: string) =>
  take(api.POST('/api/review/identities/{id}/claim', { params: of(id) }));

export const releaseCase = (id: string) =>
  take(api.DELETE('/api/review/identities/{id}/claim', { params: of(id) }));

/** Claims what has waited longest. @returns its id; null when none waits */
export const claimNextCase = async (): Promise<string | null> =>
  (await take(api.POST('/api/review/identities/next'))).id;

export const revealNumber = (id: string, reason: RevealReason): Promise<RevealedDocument> =>
  take(api.POST('/api/review/identities/{id}/number-reveals', { params: of(id), body: { reason } }));

export const decideCase = (
  { id, contentTag }: IdentityCase,
  idempotencyKey: string,
  body: IdentityDecisionBody,
) =>
  take(
    api.POST('/api/review/identities/{id}/decision', {
      params: { ...of(id), header: { 'If-Match': contentTag, 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );

/** A picture of the document. The answer may not be kept by the browser; whoever shows it lets go of it. */
export const loadPicture = async (id: string, side: PictureSide, signal: AbortSignal): Promise<Blob> => {
  const asked = api.GET('/api/review/identities/{id}/pictures/{side}', {
    params: { path: { id, side } },
    parseAs: 'blob',
    signal,
  });
  return (await take(asked)) as unknown as Blob;
};

export const CASE_TONES = {
  pending: 'primary',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'info',
  expired: 'warning',
} as const satisfies Record<IdentityCaseStatus, string>;
