import type { PlainProblemCode, ProblemCode, ProblemParams } from './catalogue.ts';
import { DomainError } from './domain-error.ts';
import type { FieldError } from './field-errors.ts';

type Plain = { code: PlainProblemCode; params?: undefined };
type WithParams = { [C in keyof ProblemParams]: { code: C; params: ProblemParams[C] } }[keyof ProblemParams];

/** One reason against something, as a value: rules return all of them, services throw. */
export type Refusal = (Plain | WithParams) & { fieldErrors?: readonly FieldError[] };

/** The error for a list of reasons: the first one leads, `reasons` names all, and every wrong field is kept. */
export function errorFrom(reasons: readonly Refusal[]): DomainError {
  const [first] = reasons;
  if (!first) throw new RangeError('there is no reason to refuse');
  const fieldErrors = reasons.flatMap((reason) => reason.fieldErrors ?? []);
  const codes = reasons.map(({ code }) => code);
  return new DomainError<ProblemCode>(first.code, first.params, fieldErrors, codes);
}

/** Nothing when there is no reason against it; else throws all reasons as one error. */
export function refuseIf(reasons: readonly Refusal[]): void {
  if (reasons.length > 0) throw errorFrom(reasons);
}
