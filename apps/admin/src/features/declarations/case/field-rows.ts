import { type FieldSource, isEmpty, pointerTo } from '@htp/domain';
import { fieldFiles, fieldValueText, sectionFieldName, sectionFields } from '@htp/wording';
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

/** What is filled or was taken away, in the order of the form. */
export function fieldRows(section: ReviewedSection): FieldRow[] {
  const changed = (name: string) => section.changes.filter(({ field }) => field === name);
  const isShown = (name: string) => !isEmpty(section.fields[name]) || changed(name).length > 0;
  return Object.entries(sectionFields(section.section))
    .filter(([name]) => isShown(name))
    .map(([name, definition]) => {
      const value = section.fields[name];
      return {
        name,
        label: sectionFieldName(section.section, name),
        text: fieldValueText(definition, value),
        files: fieldFiles(definition, value),
        masked:
          definition.secret && !isEmpty(value) ? pointerTo('sections', section.section, name) : undefined,
        source: section.sources?.[name],
        disputed:
          name in section.disputed
            ? fieldValueText(definition, section.disputed[name]) || '未提供'
            : undefined,
        changes: changed(name),
      };
    });
}
