import { isEmpty } from '../forms/check.ts';
import type { FormValues } from '../forms/fields.ts';
import { completeness } from './completeness.ts';
import type { CredentialKind } from './kinds.ts';

/** A value of the commission's that the unit has corrected and the candidate has confirmed (product.md 7). */
export interface UnitCorrection {
  readonly value: string;
  /** What the commission said when it was corrected; the correction stands as long as it says nothing else. */
  readonly formerly: string | null;
  readonly correctionId: string;
  /** Account of the officer. */
  readonly correctedBy: string;
  /** ISO 8601 */
  readonly correctedAt: string;
}

/** What is known of one credential: what is in its form, what the commission said last, what the unit has corrected. */
export interface KnownFields {
  readonly fields: FormValues;
  readonly supplied: FormValues;
  readonly corrections: Readonly<Record<string, UnitCorrection>>;
}

/** Whose word the value of a field is. */
export const FIELD_SOURCES = ['candidate', 'commission', 'unit'] as const;
export type FieldSource = (typeof FIELD_SOURCES)[number];
/** By field; one that is empty has none. */
export type FieldSources = Readonly<Record<string, FieldSource>>;

export interface MergedImport {
  readonly known: KnownFields;
  /** Fields whose value follows the commission. */
  readonly followed: readonly string[];
  /** Fields whose new value would have made a complete record incomplete: not taken, the former ones stand. */
  readonly refused: readonly string[];
}

/**
 * What is known after the commission has been asked again (docs/adr/0014-commission-import-and-corrections.md).
 * A field that it supplied and nobody touched follows it; what the candidate typed, changed or cleared, and what the unit has
 * corrected, stays. A field that it leaves out says nothing, so its last word stands. No complete record becomes incomplete.
 * @param said tidied values, as `tidyCredential` gives them
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function mergeImport(
  kind: CredentialKind,
  before: KnownFields,
  said: FormValues,
  today: string,
): MergedImport {
  const followed = Object.keys(said).filter((name) => follows(before, said, name));
  const refused = refusedFields(kind, before, pick(said, followed), today);
  const believed = omit(said, refused);
  const taken = followed.filter((name) => !refused.includes(name));
  const known = {
    fields: { ...before.fields, ...pick(said, taken) },
    supplied: { ...before.supplied, ...believed },
    corrections: omit(
      before.corrections,
      Object.keys(believed).filter((name) => agrees(before, believed, name)),
    ),
  };
  return { known, followed: taken, refused };
}

/** Fields where the form says otherwise than the commission or the unit: a reviewer sees both values. */
export function disputedFields(known: KnownFields): string[] {
  return Object.keys(known.supplied).filter((name) => known.fields[name] !== standingValue(known, name));
}

/** What stands against the form in each disputed field. */
export function disputedValues(known: KnownFields): Record<string, unknown> {
  return Object.fromEntries(disputedFields(known).map((name) => [name, standingValue(known, name)]));
}

/** What the commission says, or the unit's correction of just that. */
function standingValue({ supplied, corrections }: KnownFields, name: string): unknown {
  const correction = corrections[name];
  return correction && correction.formerly === supplied[name] ? correction.value : supplied[name];
}

/** Whose word each filled field is. */
export function fieldSources({ fields, supplied, corrections }: KnownFields): FieldSources {
  const sourceOf = (name: string): FieldSource => {
    if (corrections[name]?.value === fields[name]) return 'unit';
    return Object.hasOwn(supplied, name) && supplied[name] === fields[name] ? 'commission' : 'candidate';
  };
  const filled = Object.keys(fields).filter((name) => !isEmpty(fields[name]));
  return Object.fromEntries(filled.map((name) => [name, sourceOf(name)]));
}

function follows(known: KnownFields, said: FormValues, name: string): boolean {
  const { fields, supplied, corrections } = known;
  if (fields[name] === said[name] || Object.hasOwn(corrections, name)) return false;
  return Object.hasOwn(supplied, name) ? fields[name] === supplied[name] : isEmpty(fields[name]);
}

/** The commission says by now what the unit has corrected and the form holds: nothing is left to tell apart. */
function agrees({ fields, corrections }: KnownFields, said: FormValues, name: string): boolean {
  return corrections[name]?.value === said[name] && fields[name] === said[name];
}

function refusedFields(
  kind: CredentialKind,
  { fields }: KnownFields,
  following: FormValues,
  today: string,
): string[] {
  const stateWith = (more: FormValues) => completeness(kind, { ...fields, ...more }, today);
  if (stateWith({}).state === 'incomplete') return [];
  const faulty = stateWith(following).invalid.map(({ pointer }) => pointer.slice(1));
  const wrong = Object.keys(following).filter((name) => faulty.includes(name));
  return stateWith(omit(following, wrong)).state === 'complete' ? wrong : Object.keys(following);
}

function pick(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function omit<T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
