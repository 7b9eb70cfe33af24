import type { components } from '@htp/api-client';
import type { RegistrationDecision, RegistrationStatus } from '@htp/domain';
import type { ListedClaim } from '../../platform/addressed-claim.ts';
import { api, take } from '../../platform/api.ts';

type Schemas = components['schemas'];
export type RegistrationCase = Schemas['RegistrationCaseView'];
export type RegistrationItem = Schemas['RegistrationQueueItemView'];
export type RegisteredDetails = Schemas['RegisteredDetailsView'];
export type Duplicate = Schemas['DuplicateView'];
export type RegistrationDecisionBody = Schemas['RegistrationDecisionInput'];

const of = (id: string) => ({ path: { id } });

export const loadQueue = (
  among: { readonly status: RegistrationStatus; readonly claim: ListedClaim },
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  take(api.GET('/api/review/registrations', { params: { query: { ...among, cursor, limit: 50 } }, signal }));

export const loadRegistration = (id: string, signal: AbortSignal): Promise<RegistrationCase> =>
  take(api.GET('/api/review/registrations/{id}', { params: of(id), signal }));

/** Claims a registration, or prolongs the own claim. */
export const claimRegistration = (id: string) =>
  take(api.POST('/api/review/registrations/{id}/claim', { params: of(id) }));

export const releaseRegistration = (id: string) =>
  take(api.DELETE('/api/review/registrations/{id}/claim', { params: of(id) }));

/** Claims what has waited longest. @returns its id; null when none waits */
export const claimNextRegistration = async (): Promise<string | null> =>
  (await take(api.POST('/api/review/registrations/next'))).id;

export const decideRegistration = (
  { id, contentTag }: RegistrationCase,
  idempotencyKey: string,
  body: RegistrationDecisionBody,
) =>
  take(
    api.POST('/api/review/registrations/{id}/decision', {
      params: { ...of(id), header: { 'If-Match': contentTag, 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );

/** An address that shows a proof for a minute. */
export const proofAddress = async (fileId: string, signal: AbortSignal): Promise<string> => {
  const { url } = await take(api.POST('/api/files/{id}/links', { params: of(fileId), signal }));
  return url;
};

/** The decisions that the API allows, in the order in which they are offered. */
export function offeredDecisions({
  allowedActions,
}: Pick<RegistrationCase, 'allowedActions'>): RegistrationDecision[] {
  const decisions = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;
  return (['approve', 'return', 'reject'] as const)
    .filter((action) => allowedActions.includes(action))
    .map((action) => decisions[action]);
}

export const REGISTRATION_TONES = {
  submitted: 'primary',
  returned: 'warning',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'info',
} as const satisfies Record<RegistrationStatus, string>;
