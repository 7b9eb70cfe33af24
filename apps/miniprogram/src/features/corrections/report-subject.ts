import { credentialFields, type CredentialKind, type FormDefinition, needsProof } from '@htp/domain';
import { CREDENTIAL_FIELD_NAMES } from '@htp/wording';
import { api, take } from '../../platform/api.ts';

/** What a report is about: a field that the commission supplied, new, or again after the unit's answer. */
export interface ReportSubject {
  readonly credentialId: string;
  readonly kind: CredentialKind;
  readonly field: string;
  readonly commissionValue: string;
  /** What the candidate has said was right the last time. */
  readonly claimed: string | undefined;
  /** The report that is put before the unit again. */
  readonly contested: { readonly id: string; readonly version: number } | undefined;
}

/** @throws ProblemError */
export async function contestedSubject(id: string): Promise<ReportSubject> {
  const { credentialId, kind, field, commissionValue, rounds, version } = await take(
    api.GET('/api/corrections/{id}', { params: { path: { id } } }),
  );
  const claimed = rounds[rounds.length - 1]?.claimed;
  return { credentialId, kind, field, commissionValue, claimed, contested: { id, version } };
}

/** @throws ProblemError */
export async function suppliedSubject(credentialId: string, field: string): Promise<ReportSubject> {
  const { kind, fields, disputes } = await take(
    api.GET('/api/credentials/{id}', { params: { path: { id: credentialId } } }),
  );
  const values: Readonly<Record<string, string | undefined>> = { ...fields };
  const dispute = disputes.find((one) => one.field === field);
  const commissionValue = dispute?.supplied ?? values[field] ?? '';
  // Whoever has typed over it has said already what is right.
  return {
    credentialId,
    kind,
    field,
    commissionValue,
    claimed: dispute && values[field],
    contested: undefined,
  };
}

const EXPLANATION_LENGTH = 500;
const MOST_FILES = 9;

/** What is right, what is wrong, and proof: that of the rounds before counts. */
export function reportForm({ kind, field, contested }: ReportSubject): FormDefinition {
  const claimed = credentialFields(kind)[field] ?? { type: 'text', required: true };
  return {
    claimed: { ...claimed, required: true },
    explanation: { type: 'text', required: true, maxLength: EXPLANATION_LENGTH },
    fileIds: { type: 'files', required: needsProof(kind, field) && !contested, maxCount: MOST_FILES },
  };
}

export function reportLabels({ kind, field }: ReportSubject): Readonly<Record<string, string>> {
  const names: Readonly<Record<string, string>> = CREDENTIAL_FIELD_NAMES[kind];
  return { claimed: `正确的${names[field] ?? field}`, explanation: '错在哪里', fileIds: '证明材料' };
}
