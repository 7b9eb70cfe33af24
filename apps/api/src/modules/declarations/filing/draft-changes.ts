import {
  type CredentialSection,
  DETAILS_FIELDS,
  type FormDefinition,
  type FormValues,
  isEmpty,
  maskNumber,
  pointerTo,
  type Section,
  SECTIONS,
} from '@htp/domain';
import type { RequestedChoice } from './declaration-choice.ts';
import type { CredentialChoices } from '../declaration.entity.ts';

/** The form as it is being filled. */
export interface DraftForm {
  readonly choice: RequestedChoice;
  readonly choices: CredentialChoices;
  readonly details: FormValues;
}

/** Some fields of the form; a field that is `null` is cleared, one that is left out stays. */
export interface DraftPatch extends Partial<RequestedChoice> {
  readonly sections?: {
    readonly [section in CredentialSection]?: string | null;
  } & { readonly declaration_details?: object };
}

const CHOICE_FIELDS = ['level', 'specialtyCode', 'subjects', 'historyCandidate'] as const;
const DETAILS = 'declaration_details';
const EXPLANATION = pointerTo('sections', DETAILS, 'eligibilityExplanation');

/** The fields that a patch changes, by pointer into the form. */
export function changesOf(patch: DraftPatch): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  for (const name of CHOICE_FIELDS) if (patch[name] !== undefined) changes.set(pointerTo(name), patch[name]);
  for (const [section, value] of Object.entries(patch.sections ?? {})) {
    if (section !== DETAILS && value !== undefined) changes.set(pointerTo('sections', section), value);
  }
  for (const [name, value] of Object.entries(patch.sections?.declaration_details ?? {})) {
    if (value !== undefined) changes.set(pointerTo('sections', DETAILS, name), value);
  }
  return changes;
}

/** The sections that a patch touches. The explanation of a failing verdict is asked for whatever was returned. */
export function sectionsTouched(changes: ReadonlyMap<string, unknown>): Section[] {
  const pointers = [...changes.keys()].filter((pointer) => pointer !== EXPLANATION);
  return SECTIONS.filter((section) =>
    pointers.some((pointer) => `${pointer}/`.startsWith(`${pointerTo('sections', section)}/`)),
  );
}

/** Whether specialty, level or subjects are among the changes. */
export function touchesChoice(changes: ReadonlyMap<string, unknown>): boolean {
  return CHOICE_FIELDS.some((name) => changes.has(pointerTo(name)));
}

/** The form with a patch applied; nothing is judged. */
export function applyPatch(form: DraftForm, patch: DraftPatch): DraftForm {
  const { declaration_details: details = {}, ...chosen } = patch.sections ?? {};
  const changed = CHOICE_FIELDS.filter((name) => patch[name] !== undefined);
  // Another specialty brings its own level, unless the patch names one.
  const before = patch.specialtyCode === undefined ? form.choice : { ...form.choice, level: undefined };
  return {
    choice: { ...before, ...Object.fromEntries(changed.map((name) => [name, patch[name]])) },
    choices: withoutEmpty({ ...form.choices, ...withoutUndefined(chosen) }),
    details: withoutEmpty({ ...form.details, ...withoutUndefined(details) }),
  };
}

/** The version at which each field was last changed, after these changes. */
export function advanceVersions(
  fieldVersions: Readonly<Record<string, number>>,
  changes: ReadonlyMap<string, unknown>,
  version: number,
): Record<string, number> {
  return {
    ...fieldVersions,
    ...Object.fromEntries([...changes.keys()].map((pointer) => [pointer, version])),
  };
}

/**
 * The fields that both a patch made on `basedOn` and somebody since then have changed, differently: what each holds, by pointer.
 * Secrets stay masked even to their owner.
 */
export function conflictsOf(
  changes: ReadonlyMap<string, unknown>,
  basedOn: number,
  fieldVersions: Readonly<Record<string, number>>,
  form: DraftForm,
): { yours: Record<string, unknown>; current: Record<string, unknown> } {
  const yours: Record<string, unknown> = {};
  const current: Record<string, unknown> = {};
  const stored = storedValues(form);
  for (const [pointer, value] of changes) {
    const kept = stored.get(pointer) ?? null;
    if ((fieldVersions[pointer] ?? 0) <= basedOn || JSON.stringify(kept) === JSON.stringify(value)) continue;
    yours[pointer] = shown(pointer, value);
    current[pointer] = shown(pointer, kept);
  }
  return { yours, current };
}

function storedValues({ choice, choices, details }: DraftForm): Map<string, unknown> {
  return changesOf({ ...choice, sections: { ...choices, declaration_details: details } });
}

function shown(pointer: string, value: unknown): unknown {
  const field = (DETAILS_FIELDS as FormDefinition)[pointer.split('/').at(-1) ?? ''];
  return field?.secret && typeof value === 'string' ? maskNumber(value) : value;
}

function withoutUndefined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function withoutEmpty<T extends object>(values: T): { [name in keyof T]: NonNullable<T[name]> } {
  const kept = Object.entries(values).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept) as { [name in keyof T]: NonNullable<T[name]> };
}
