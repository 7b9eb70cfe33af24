import { credentialFields, type FieldSource, isEmpty, pointerTo } from '@htp/domain';
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
  if (section.section === 'work_period') return proofRows(section);
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

/** Of 工作经历 the proofs: what else it holds stands in a table of its own. */
function proofRows({ entries, changes }: ReviewedSection): FieldRow[] {
  return entries.flatMap(({ credentialId, fields }): FieldRow[] => {
    const files = fieldFiles(credentialFields('work_period').proof!, fields['proof']);
    const own = changes.filter(({ entryId, file }) => file && entryId === credentialId);
    if (files.length + own.length === 0) return [];
    const label = `${String(fields['unit'] ?? '')}的${sectionFieldName('work_period', 'proof')}`;
    const none = { text: '', masked: undefined, source: undefined, disputed: undefined };
    return [{ name: credentialId, label, files, changes: own, ...none }];
  });
}
