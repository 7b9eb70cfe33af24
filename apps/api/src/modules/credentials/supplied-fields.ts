import { type FormValues, isEmpty } from '@htp/domain';

/** Fields that the candidate has changed or cleared although the commission supplied them: a reviewer sees both values. */
export function disputedFields(fields: FormValues, supplied: FormValues): string[] {
  return Object.keys(supplied).filter((name) => fields[name] !== supplied[name]);
}

/**
 * The fields after the commission has been asked again: it corrects and adds what it had supplied itself, and never
 * touches what the candidate typed, changed or cleared.
 * @param before what it had supplied the last time
 */
export function withSupplied(fields: FormValues, before: FormValues, supplied: FormValues): FormValues {
  const untouched = Object.entries(supplied).filter(([name]) =>
    Object.hasOwn(before, name) ? fields[name] === before[name] : isEmpty(fields[name]),
  );
  return { ...fields, ...Object.fromEntries(untouched) };
}
