import { INSTITUTION_CODE_KIND_NAMES, REGISTRATION_FIELD_NAMES } from '@htp/wording';
import type { RegisteredDetails } from '../registration-review.ts';

/** What a unit is registered as, one line each, as people read it. */
export function detailsRows(details: RegisteredDetails): { label: string; value: string | null }[] {
  const { name, institutionCodeKind, institutionCode, category, division, supervisingUnit, address } =
    details;
  return [
    { label: REGISTRATION_FIELD_NAMES.name, value: name },
    { label: INSTITUTION_CODE_KIND_NAMES[institutionCodeKind], value: institutionCode },
    { label: REGISTRATION_FIELD_NAMES.category, value: category.name },
    { label: REGISTRATION_FIELD_NAMES.division, value: division.name },
    { label: REGISTRATION_FIELD_NAMES.supervisingUnit, value: supervisingUnit?.name ?? null },
    { label: REGISTRATION_FIELD_NAMES.address, value: address },
  ];
}

/** The same details of several, laid beside each other: one line for each detail, in each of the columns. */
export function comparedRows(columns: readonly RegisteredDetails[]) {
  const [first, ...others] = columns.map(detailsRows);
  return (first ?? []).map(({ label, value }, line) => {
    const values = [value, ...others.map((rows) => rows[line]?.value ?? null)];
    return {
      // The code's own kind is its label where there is one column; of several, each may have another.
      label: line === 1 ? REGISTRATION_FIELD_NAMES.institutionCode : label,
      values: values.map((each) => ({ value: each, same: each === value })),
    };
  });
}
