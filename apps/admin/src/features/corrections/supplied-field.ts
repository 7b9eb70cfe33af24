import { CREDENTIAL_FIELDS, type CredentialKind, type FieldDefinition } from '@htp/domain';
import {
  CREDENTIAL_FIELD_NAMES,
  CREDENTIAL_KIND_NAMES,
  fieldValueText,
  VOCABULARY_NAMES,
} from '@htp/wording';

/** `学历 · 所学专业` */
export function suppliedFieldName(kind: CredentialKind, field: string): string {
  const names: Readonly<Record<string, string>> = CREDENTIAL_FIELD_NAMES[kind];
  return `${CREDENTIAL_KIND_NAMES[kind]} · ${names[field] ?? field}`;
}

/** How the field is filled in; undefined for a field that the form no longer has. */
export function definitionOf(kind: CredentialKind, field: string): FieldDefinition | undefined {
  const form: Readonly<Record<string, FieldDefinition>> = CREDENTIAL_FIELDS[kind];
  return form[field];
}

/** A value as a person reads it: codes by their names, days in Chinese. */
export function valueText(kind: CredentialKind, field: string, value: string | null): string {
  return fieldValueText(definitionOf(kind, field), value) || '（空）';
}

/** What the field may hold, where it is a choice. */
export function choicesOf(
  kind: CredentialKind,
  field: string,
): readonly { value: string; label: string }[] | undefined {
  const vocabulary = definitionOf(kind, field)?.vocabulary;
  if (!vocabulary) return undefined;
  return Object.entries(VOCABULARY_NAMES[vocabulary]).map(([value, label]) => ({ value, label }));
}
