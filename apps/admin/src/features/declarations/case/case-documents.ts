import type { Section } from '@htp/domain';
import { sectionFieldName } from '@htp/wording';
import { api, take } from '../../../platform/api.ts';
import type { Comparison, ViewedDocument } from '../../../ui/document-viewer/viewed-document.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import type { FieldChange, ReviewCase } from './review-case.ts';

/** A file of a case, through a link that is made when it is looked at. */
export function caseDocument(id: string, label: string): ViewedDocument {
  const source = async (signal: AbortSignal) =>
    (await take(api.POST('/api/files/{id}/links', { params: { path: { id } }, signal }))).url;
  return { id, label, source };
}

/** The files of a section, in the order of its fields. */
export function documentsOf(rows: readonly FieldRow[]): ViewedDocument[] {
  return rows.flatMap(({ label, files }) =>
    files.map((id, index) => caseDocument(id, files.length > 1 ? `${label}（${index + 1}）` : label)),
  );
}

/** What is looked at first when a case is opened. */
export function firstDocumentsOf({ sections }: ReviewCase): ViewedDocument[] {
  const [first] = sections;
  return first ? documentsOf(fieldRows(first)) : [];
}

/** The old and the new file of a change; undefined for one that was only added or taken away. */
export function comparisonOf(
  section: Section,
  { field, file, before, after }: FieldChange,
): Comparison | undefined {
  if (!file || typeof before !== 'string' || typeof after !== 'string') return undefined;
  const label = sectionFieldName(section, field);
  return {
    before: caseDocument(before, `${label}（修改前）`),
    after: caseDocument(after, `${label}（修改后）`),
  };
}
