import type { DetailsFieldName, FormValues } from '@htp/domain';

/** What of 申报信息 can be renewed while it is under review. */
export const RENEWED_FIELDS = [
  'registrationCode',
  'applicationForm',
] as const satisfies readonly DetailsFieldName[];

export type Renewal = { readonly [Field in (typeof RENEWED_FIELDS)[number]]?: string };

/** What was filled in: either alone is taken, what was left empty stays as it is. */
export function givenRenewal(values: FormValues): Renewal {
  const given = RENEWED_FIELDS.map((name) => [name, values[name]] as const);
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value.trim() !== ''));
}
