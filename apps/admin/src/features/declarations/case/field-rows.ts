import {
  credentialFields,
  DETAILS_FIELDS,
  type FieldSource,
  type FormDefinition,
  pointerTo,
  type Section,
} from '@htp/domain';
import { CREDENTIAL_FIELD_NAMES, DETAILS_FIELD_NAMES, fieldValueText } from '@htp/wording';
import type { FieldChange, ReviewedSection } from './review-case.ts';

/** One field of a section as the workbench shows it. */
export interface FieldRow {
  readonly name: string;
  readonly label: string;
  /** Of what is no file. */
  readonly text: string;
  /** Ids of the files that the field holds now. */
  readonly files: readonly string[];
  /** Where a masked number can be asked for in full. */
  readonly masked: string | undefined;
  readonly source: FieldSource | undefined;
  /** What the commission, or the unit that corrected it, says otherwise. */
  readonly disputed: string | undefined;
  readonly changes: readonly FieldChange[];
}

export function definitionsOf(section: Section): FormDefinition {
  return section === 'declaration_details' ? DETAILS_FIELDS : credentialFields(section);
}

export function fieldLabel(section: Section, field: string): string {
  const names: Readonly<Record<string, string>> =
    section === 'declaration_details' ? DETAILS_FIELD_NAMES : CREDENTIAL_FIELD_NAMES[section];
  return names[field] ?? field;
}

/** What is filled or was taken away, in the order of the form. */
export function fieldRows(section: ReviewedSection): FieldRow[] {
  const definitions = definitionsOf(section.section);
  const changed = (name: string) => section.changes.filter(({ field }) => field === name);
  const isShown = (name: string) => isFilled(section.fields[name]) || changed(name).length > 0;
  return Object.entries(definitions)
    .filter(([name]) => isShown(name))
    .map(([name, definition]) => {
      const value = section.fields[name];
      const holdsFiles = definition.type === 'file' || definition.type === 'files';
      return {
        name,
        label: fieldLabel(section.section, name),
        text: fieldValueText(definition, value),
        files: holdsFiles && isFilled(value) ? [value].flat().map(String) : [],
        masked:
          definition.secret && isFilled(value) ? pointerTo('sections', section.section, name) : undefined,
        source: section.sources?.[name],
        disputed:
          name in section.disputed
            ? fieldValueText(definition, section.disputed[name]) || '未提供'
            : undefined,
        changes: changed(name),
      };
    });
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}
