import type { components } from '@htp/api-client';
import {
  CREDENTIAL_WARNING_CODES,
  credentialFields,
  type CredentialKind,
  type CredentialWarningCode,
  type FieldErrorCode,
  type FormValues,
  isEmpty,
} from '@htp/domain';
import {
  CREDENTIAL_WARNING_TEXTS,
  credentialFieldTips,
  FIELD_SOURCE_NAMES,
  fieldErrorText,
  type FieldTip,
  fieldValueText,
} from '@htp/wording';

type Credential = components['schemas']['CredentialView'];
type Correction = components['schemas']['CorrectionItemView'];
type Texts = Readonly<Record<string, string>>;

const nameIn = (pointer: string) => pointer.slice(1);
const isWarning = (code: string): code is CredentialWarningCode =>
  CREDENTIAL_WARNING_CODES.some((known) => known === code);

/** Whose word each field is, where it is not the candidate's own. */
export function sourcesOf(credential: Credential | undefined): Texts {
  if (!credential) return {};
  const { suppliedFields, correctedFields, disputedFields } = credential;
  const named = suppliedFields
    .filter((name) => !disputedFields.includes(name))
    .map((name) => [name, FIELD_SOURCE_NAMES[correctedFields.includes(name) ? 'unit' : 'commission']]);
  return Object.fromEntries(named);
}

/** Those that are the commission's or the unit's word, and are not typed over by accident. */
export function lockedFields(credential: Credential | undefined, opened: readonly string[]): string[] {
  return Object.keys(sourcesOf(credential)).filter((name) => !opened.includes(name));
}

/** What the commission says, or the unit, where the candidate says otherwise. */
export function disputeTexts(credential: Credential | undefined): Texts {
  if (!credential) return {};
  const { kind, disputes } = credential;
  return Object.fromEntries(
    disputes.map(({ field, supplied }) => [field, fieldValueText(credentialFields(kind)[field], supplied)]),
  );
}

/** What to look at twice, by field. */
export function warningTexts(credential: Credential | undefined): Readonly<Record<string, string[]>> {
  const texts: Record<string, string[]> = {};
  for (const { pointer, code } of credential?.warnings ?? []) {
    if (!isWarning(code)) continue;
    (texts[nameIn(pointer)] ??= []).push(CREDENTIAL_WARNING_TEXTS[code]);
  }
  return texts;
}

/**
 * What keeps it 未完善: what is wrong, as the server found it, and, once 完善保存 was asked for, what is missing now.
 * @param credential absent while nothing of it is saved
 */
export function gapTexts(
  kind: CredentialKind,
  credential: Credential | undefined,
  values: FormValues,
  asked: boolean,
): Texts {
  const missing = Object.entries(credentialFields(kind))
    .filter(([name, { required }]) => asked && required && isEmpty(values[name]))
    .map(([name]) => [name, fieldErrorText({ code: 'required' })] as const);
  const wrong = (credential?.faults ?? []).map(
    ({ pointer, code }) => [nameIn(pointer), fieldErrorText({ code: code as FieldErrorCode })] as const,
  );
  return Object.fromEntries([...missing, ...wrong]);
}

/** The report of an error that the field has open, if any. */
export function openReport(
  corrections: readonly Correction[],
  credentialId: string | undefined,
  field: string,
): Correction | undefined {
  return corrections.find(
    (one) =>
      one.credentialId === credentialId &&
      one.field === field &&
      (one.status === 'reported' || one.status === 'corrected'),
  );
}

/** The tips of a form, by field; what two fields have in common stands once, at the first of them. */
export function tipsOf(kind: CredentialKind): Readonly<Record<string, readonly FieldTip[]>> {
  const said = new Set<string>();
  const fresh = (name: string) =>
    credentialFieldTips(kind, name).filter(({ text }) => !said.has(text) && said.add(text));
  return Object.fromEntries(Object.keys(credentialFields(kind)).map((name) => [name, fresh(name)]));
}
