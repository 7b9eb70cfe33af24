import {
  checkForm,
  completeness,
  credentialFields,
  type CredentialKind,
  DomainError,
  type FieldError,
  type FieldErrorCode,
  type FormValues,
} from '@htp/domain';
import { shapeProblem } from '../../platform/http/index.ts';

/** What a form with these fields would not let through at all; the rest is for the rules. */
const SHAPE: readonly FieldErrorCode[] = [
  'unknown_field',
  'type_wrong',
  'too_long',
  'character_not_allowed',
  'not_allowed',
];

/** @throws DomainError `shape_invalid` or `unknown_field`, naming every field */
export function requireShape(kind: CredentialKind, typed: FormValues, today: string): void {
  const { invalid } = checkForm(credentialFields(kind), typed, today);
  const wrong = invalid.filter(({ code }) => SHAPE.includes(code));
  if (wrong.length > 0) throw shapeProblem(wrong.map(belowFields));
}

/**
 * A rule may not be broken by a change. What was wrong before (the commission's records are not without faults) does not
 * stand in the way of it; what is missing is no fault.
 * @throws DomainError `credential_invalid`, naming every field
 */
export function requireNoNewFaults(
  kind: CredentialKind,
  before: FormValues,
  after: FormValues,
  today: string,
): void {
  const known = new Set(completeness(kind, before, today).invalid.map((fault) => keyOf(fault, before)));
  const { invalid } = completeness(kind, after, today);
  const fresh = invalid.filter((fault) => !known.has(keyOf(fault, after)));
  if (fresh.length > 0) throw new DomainError('credential_invalid', undefined, fresh.map(belowFields));
}

/** A fault is the same one only while the value that has it is. */
const keyOf = ({ pointer, code }: FieldError, values: FormValues) =>
  JSON.stringify([pointer, code, values[pointer.slice(1)]]);

const belowFields = (error: FieldError): FieldError => ({ ...error, pointer: `/fields${error.pointer}` });
