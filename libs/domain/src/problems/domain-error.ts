import { PROBLEMS } from './catalogue.ts';
import type { ParamsOf, ProblemCode } from './catalogue.ts';
import type { FieldError } from './field-errors.ts';

type Arguments<C extends ProblemCode> =
  undefined extends ParamsOf<C>
    ? [params?: ParamsOf<C>, fieldErrors?: readonly FieldError[], reasons?: readonly ProblemCode[]]
    : [params: ParamsOf<C>, fieldErrors?: readonly FieldError[], reasons?: readonly ProblemCode[]];

/**
 * The one error that rules and services throw, and that the API answers as `application/problem+json`.
 * The message is the bare code, so that nothing personal reaches a log through it.
 */
export class DomainError<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C;
  readonly status: number;
  readonly params: ParamsOf<C> | undefined;
  readonly fieldErrors: readonly FieldError[];
  /** Every reason at once, the leading one first. */
  readonly reasons: readonly ProblemCode[];

  constructor(code: C, ...[params, fieldErrors = [], reasons = [code]]: Arguments<C>) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.params = params;
    this.fieldErrors = fieldErrors;
    this.reasons = reasons;
  }
}

/** Whether an error is the problem of this code (or any problem at all); narrows its params. */
export function isProblem<C extends ProblemCode>(error: unknown, code?: C): error is DomainError<C> {
  return error instanceof DomainError && (code === undefined || error.code === code);
}
