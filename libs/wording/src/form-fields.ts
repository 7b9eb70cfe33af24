import { credentialFields, DETAILS_FIELDS, isEmpty } from '@htp/domain';
import type { FieldDefinition, FormDefinition, FormValues, Section } from '@htp/domain';
import { CREDENTIAL_FIELD_NAMES, DETAILS_FIELD_NAMES, fieldName } from './fields.ts';
import { fieldValueText } from './values.ts';

/** One filled field as a person reads it. */
export interface FilledField {
  readonly name: string;
  readonly label: string;
  /** Empty for what holds files. */
  readonly text: string;
  /** Ids of the files that it holds. */
  readonly files: readonly string[];
}

/** The fields of a section of 填报信息, in the order of the form. */
export function sectionFields(section: Section): FormDefinition {
  return section === 'declaration_details' ? DETAILS_FIELDS : credentialFields(section);
}

export function sectionFieldName(section: Section, field: string): string {
  const names: Readonly<Record<string, string>> =
    section === 'declaration_details' ? DETAILS_FIELD_NAMES : CREDENTIAL_FIELD_NAMES[section];
  return names[field] ?? fieldName(field) ?? field;
}

/** The ids of the files that a field holds; none where it holds something else. */
export function fieldFiles({ type }: FieldDefinition, value: unknown): string[] {
  return (type === 'file' || type === 'files') && !isEmpty(value) ? [value].flat().map(String) : [];
}

/** What is filled in a section, in the order of the form. */
export function filledFields(section: Section, values: FormValues): FilledField[] {
  return Object.entries(sectionFields(section))
    .filter(([name]) => !isEmpty(values[name]))
    .map(([name, definition]) => ({
      name,
      label: sectionFieldName(section, name),
      text: fieldValueText(definition, values[name]),
      files: fieldFiles(definition, values[name]),
    }));
}
