import type { components } from '@htp/api-client';
import { api, take } from '../../../platform/api.ts';

type Schemas = components['schemas'];
export type ApplicantCase = Schemas['ApplicantView'];
export type Receipt = Schemas['RegistrationReceiptView'];
export type Handover = Schemas['HandoverView'];
export type SupervisingUnit = Schemas['UnitReferenceView'];
export type UnitRegistration = Schemas['RegistrationInput'];
export type UnitChange = Schemas['UnitChangeInput'];
/** By what an applicant proves that a registration is his. It is in memory alone, and sent in bodies alone. */
export type ReceiptProof = Schemas['ReceiptInput'];

const once = (idempotencyKey: string) => ({ header: { 'Idempotency-Key': idempotencyKey } });

export const PROOF_ADDRESS = '/api/registrations/proofs';

export const searchSupervisingUnits = async (name: string): Promise<SupervisingUnit[]> =>
  (await take(api.GET('/api/registrations/supervising-units', { params: { query: { name } } }))).items;

export const register = (idempotencyKey: string, body: UnitRegistration): Promise<Receipt> =>
  take(api.POST('/api/registrations', { params: once(idempotencyKey), body }));

export const inquire = (body: ReceiptProof): Promise<ApplicantCase> =>
  take(api.POST('/api/registrations/inquiries', { body }));

export const correct = (body: Schemas['CorrectionInput']): Promise<ApplicantCase> =>
  take(api.POST('/api/registrations/corrections', { body }));

export const withdraw = (body: Schemas['WithdrawalInput']): Promise<ApplicantCase> =>
  take(api.POST('/api/registrations/withdrawals', { body }));

export const collectHandover = (idempotencyKey: string, body: ReceiptProof): Promise<Handover> =>
  take(api.POST('/api/registrations/handovers', { params: once(idempotencyKey), body }));
