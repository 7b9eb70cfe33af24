import type { FormValues } from '../forms/fields.ts';
import { SECTIONS } from './sections.ts';
import type { Section } from './sections.ts';
import { canonicalJson } from './snapshot.ts';
import type { DeclarationSnapshot, FrozenCredential } from './snapshot.ts';

/** How one field, or one file, differs between two frozen copies. Only a file that stands alone in its field is `replaced`. */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'replaced'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * `before` and `after` are values, or ids of files; null where there is none. One of 工作经历 is a value as a whole, of the field
 * `work_period`: its fields.
 */
export interface FieldChange {
  /** Which of 工作经历 it is about, by the id of its credential. */
  entryId?: string;
  field: string;
  kind: ChangeKind;
  file: boolean;
  before: unknown;
  after: unknown;
}

/** The parts of a frozen copy that differences are about. */
export type Comparable = Pick<DeclarationSnapshot, 'credentials' | 'workPeriods' | 'details' | 'files'>;
type Hashes = DeclarationSnapshot['files'];

/**
 * What exactly a candidate has changed in one section: fields by value, files by content, so that the same picture uploaded
 * again is no change, nor is another order of the same proofs.
 */
export function sectionChanges(before: Comparable, after: Comparable, section: Section): FieldChange[] {
  const compare = (old: FormValues, current: FormValues) =>
    fieldChanges(old, current, before.files, after.files);
  return section === 'work_period'
    ? workChanges(before.workPeriods ?? [], after.workPeriods ?? [], compare)
    : compare(fieldsOf(before, section), fieldsOf(after, section));
}

function fieldChanges(
  old: FormValues,
  current: FormValues,
  oldHashes: Hashes,
  newHashes: Hashes,
): FieldChange[] {
  const names = [...new Set([...Object.keys(current), ...Object.keys(old)])];
  return names.flatMap((field) => {
    const [one, other] = [filled(old[field]), filled(current[field])];
    const file = holdsFiles(one, oldHashes) || holdsFiles(other, newHashes);
    if (Array.isArray(one ?? other) && file) return fileListChanges(field, one, other, oldHashes, newHashes);
    if (identity(one, oldHashes) === identity(other, newHashes)) return [];
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

/** What was typed anew in the same words is no change; what kept its credential has changed; the rest came or went. */
function workChanges(
  before: readonly FrozenCredential[],
  after: readonly FrozenCredential[],
  compare: (old: FormValues, current: FormValues) => FieldChange[],
): FieldChange[] {
  const gone = [...before];
  const take = (isIt: (period: FrozenCredential) => boolean) => {
    const index = gone.findIndex(isIt);
    return index < 0 ? undefined : gone.splice(index, 1)[0];
  };
  const fresh = after.filter(({ fields }) => !take((old) => compare(old.fields, fields).length === 0));
  const changed = fresh.flatMap((period) => {
    const old = take(({ credentialId }) => credentialId === period.credentialId);
    if (!old) return [periodChange('added', null, period)];
    const changes = compare(old.fields, period.fields);
    const files = changes.filter(({ file }) => file);
    const whole = files.length < changes.length ? [periodChange('changed', old, period)] : [];
    return [...whole, ...files.map((change) => ({ ...change, entryId: period.credentialId }))];
  });
  return [...changed, ...gone.map((old) => periodChange('removed', old, null))];
}

function periodChange(
  kind: ChangeKind,
  before: FrozenCredential | null,
  after: FrozenCredential | null,
): FieldChange {
  const entryId = (after ?? before)?.credentialId;
  const [one, other] = [before?.fields ?? null, after?.fields ?? null];
  return { entryId, field: 'work_period', kind, file: false, before: one, after: other };
}

function fieldsOf(
  { credentials, details }: Comparable,
  section: Exclude<Section, 'work_period'>,
): FormValues {
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
