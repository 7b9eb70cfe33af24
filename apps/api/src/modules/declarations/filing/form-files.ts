import {
  type Comparable,
  credentialFields,
  type CredentialSection,
  DETAILS_FIELDS,
  type FormDefinition,
  type FormValues,
  pointerTo,
} from '@htp/domain';

/** Pointers into the form to the fields of 申报信息 that hold files, with their names. */
export const DETAIL_FILE_POINTERS: ReadonlyMap<string, string> = new Map(
  fileFieldsOf(DETAILS_FIELDS).map((name) => [pointerTo('sections', 'declaration_details', name), name]),
);

/** Every file that a declaration holds. */
export function filesOfContent({
  credentials,
  workPeriods = [],
  details,
}: Omit<Comparable, 'files'>): string[] {
  const chosen = Object.entries(credentials).flatMap(([section, { fields }]) =>
    filesIn(credentialFields(section as CredentialSection), fields),
  );
  const proofs = workPeriods.flatMap(({ fields }) => filesIn(credentialFields('work_period'), fields));
  return [...chosen, ...proofs, ...filesOfDetails(details)];
}

/** The files attached to 申报信息. */
export function filesOfDetails(details: FormValues): string[] {
  return filesIn(DETAILS_FIELDS, details);
}

function filesIn(definition: FormDefinition, values: FormValues): string[] {
  return fileFieldsOf(definition).flatMap((name) => fileIds(values[name]));
}

/** The ids that the value of a `file` or `files` field holds. */
export function fileIds(value: unknown): string[] {
  return [value].flat().filter((id): id is string => typeof id === 'string');
}

function fileFieldsOf(definition: FormDefinition): string[] {
  return Object.entries(definition)
    .filter(([, { type }]) => type === 'file' || type === 'files')
    .map(([name]) => name);
}
