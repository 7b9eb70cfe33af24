import type { FormValues } from '../forms/fields.ts';
import { SECTIONS } from './sections.ts';
import type { Section } from './sections.ts';
import { canonicalJson } from './snapshot.ts';
import type { DeclarationSnapshot } from './snapshot.ts';

/** How one field, or one file, differs between two frozen copies. Only a file that stands alone in its field is `replaced`. */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'replaced'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** `before` and `after` are values, or ids of files; null where there is none. */
export interface FieldChange {
  field: string;
  kind: ChangeKind;
  file: boolean;
  before: unknown;
  after: unknown;
}

/** The parts of a frozen copy that differences are about. */
export type Comparable = Pick<DeclarationSnapshot, 'credentials' | 'details' | 'files'>;
type Hashes = DeclarationSnapshot['files'];

/**
 * What exactly a candidate has changed in one section: fields by value, files by content, so that the same picture uploaded
 * again is no change, nor is another order of the same proofs.
 */
export function sectionChanges(before: Comparable, after: Comparable, section: Section): FieldChange[] {
  const [old, current] = [fieldsOf(before, section), fieldsOf(after, section)];
  const names = [...new Set([...Object.keys(current), ...Object.keys(old)])];
  return names.flatMap((field) => {
    const [one, other] = [filled(old[field]), filled(current[field])];
    if (Array.isArray(one ?? other) && (holdsFiles(one, before.files) || holdsFiles(other, after.files)))
      return fileListChanges(field, one, other, before.files, after.files);
    const file = holdsFiles(one, before.files) || holdsFiles(other, after.files);
    if (identity(one, before.files) === identity(other, after.files)) return [];
    const kind = one === null ? 'added' : other === null ? 'removed' : file ? 'replaced' : 'changed';
    return [{ field, kind, file, before: one, after: other }];
  });
}

/** The sections that differ between two submissions, files included: what a reviewer has to look at again. */
export function changedSections(before: Comparable, after: Comparable): Section[] {
  return SECTIONS.filter((section) => sectionChanges(before, after, section).length > 0);
}

/** An empty list says no more than an absent one. */
function filled(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? null : (value ?? null);
}

function fieldsOf({ credentials, details }: Comparable, section: Section): FormValues {
  return section === 'declaration_details' ? details : (credentials[section]?.fields ?? {});
}

/** Files that are there in both, whatever their ids, cancel each other out. */
function fileListChanges(
  field: string,
  before: unknown,
  after: unknown,
  oldHashes: Hashes,
  newHashes: Hashes,
): FieldChange[] {
  const added = [after ?? []].flat();
  const removed = [before ?? []].flat().filter((id) => {
    const same = added.findIndex((other) => identity(other, newHashes) === identity(id, oldHashes));
    if (same >= 0) added.splice(same, 1);
    return same < 0;
  });
  const change = (kind: ChangeKind, one: unknown, other: unknown) => ({
    field,
    kind,
    file: true,
    before: one,
    after: other,
  });
  return [
    ...removed.map((id) => change('removed', id, null)),
    ...added.map((id) => change('added', null, id)),
  ];
}

/** A text that two values share exactly when they are the same to a reader: a file is its content. */
function identity(value: unknown, hashes: Hashes): string {
  return isFile(value, hashes) ? `file ${hashes[value]}` : canonicalJson(value ?? null);
}

function holdsFiles(value: unknown, hashes: Hashes): boolean {
  return [value].flat().some((item) => isFile(item, hashes));
}

function isFile(value: unknown, hashes: Hashes): value is string {
  return typeof value === 'string' && Object.hasOwn(hashes, value);
}
