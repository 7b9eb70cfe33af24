import { checkForm, isEmpty, tidyForm } from '../forms/check.ts';
import type { FormCheck } from '../forms/check.ts';
import type { FormValues } from '../forms/fields.ts';
import { TITLES } from '../forms/vocabularies.ts';
import { maskNumber } from '../identity/masks.ts';
import type { FieldError } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import { credentialFields } from './fields.ts';
import type { CredentialKind, CredentialState } from './kinds.ts';

/** Dates that follow one another. `apart`: they cannot be the same day (rules.md 4.13: 入学 < 毕业). */
interface DateOrder {
  earlier: string;
  later: string;
  apart?: true;
}

const DATE_ORDERS: Record<CredentialKind, readonly DateOrder[]> = {
  education: [{ earlier: 'enteredOn', later: 'graduatedOn', apart: true }],
  physician_qualification: [],
  physician_licence: [{ earlier: 'firstRegisteredOn', later: 'issuedOn' }],
  professional_title: [],
  nurse_licence: [
    { earlier: 'firstRegisteredOn', later: 'renewedOn' },
    { earlier: 'firstRegisteredOn', later: 'validUntil', apart: true },
    { earlier: 'renewedOn', later: 'validUntil', apart: true },
  ],
  work_period: [{ earlier: 'startedOn', later: 'endedOn', apart: true }],
};

export interface Completeness extends FormCheck {
  state: CredentialState;
}

/**
 * 未完善 or 已完善, with every field that is missing or wrong.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function completeness(kind: CredentialKind, fields: FormValues, today: string): Completeness {
  const { missing, invalid } = checkForm(credentialFields(kind), fields, today);
  const wrong = new Set(invalid.map(({ pointer }) => pointer));
  const across = [...dateOrderErrors(kind, fields), ...titleErrors(kind, fields)];
  const all = [...invalid, ...across.filter(({ pointer }) => !wrong.has(pointer))];
  return { state: missing.length + all.length === 0 ? 'complete' : 'incomplete', missing, invalid: all };
}

/** What is kept of a credential as typed. */
export function tidyCredential(kind: CredentialKind, fields: FormValues): FormValues {
  return tidyForm(credentialFields(kind), fields);
}

/** A credential for lists and logs: its secret numbers as 3 + 2 characters. */
export function maskCredential(kind: CredentialKind, fields: FormValues): FormValues {
  const definition = credentialFields(kind);
  const masked = Object.entries(fields).map(([name, value]) => {
    const secret = Object.hasOwn(definition, name) && definition[name]?.secret;
    return [name, secret && typeof value === 'string' ? maskNumber(value) : value] as const;
  });
  return Object.fromEntries(masked);
}

function dateOrderErrors(kind: CredentialKind, fields: FormValues): FieldError[] {
  return DATE_ORDERS[kind]
    .filter((order) => isReversed(fields[order.earlier], fields[order.later], order.apart ?? false))
    .map(({ earlier, later }) => ({
      pointer: pointerTo(later),
      code: 'date_order_wrong',
      params: { other: earlier },
    }));
}

/** Compared as exactly as both are known: a month and a day of it are not apart, but neither are they reversed. */
function isReversed(earlier: unknown, later: unknown, apart: boolean): boolean {
  if (isEmpty(earlier) || isEmpty(later) || typeof earlier !== 'string' || typeof later !== 'string')
    return false;
  const length = Math.min(earlier.length, later.length);
  const [first, second] = [earlier.slice(0, length), later.slice(0, length)];
  return first > second || (apart && earlier === later && length === 'YYYY-MM-DD'.length);
}

/** A title carries its level (GB/T 8561): a 护师 is no 中级. */
function titleErrors(kind: CredentialKind, { title, level }: FormValues): FieldError[] {
  if (kind !== 'professional_title' || isEmpty(level)) return [];
  const known = TITLES.find(({ code }) => code === title);
  return known && known.level !== level ? [{ pointer: pointerTo('level'), code: 'not_allowed' }] : [];
}
