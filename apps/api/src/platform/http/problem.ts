import { type DomainError, type FieldError, type ProblemCode } from '@htp/domain';
import { fieldErrorText, problemText } from '@htp/wording';
import { currentRequest } from './request-context.ts';

/** The body of every answer that is not a success (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly params?: unknown;
  /** Every reason, the leading one first, when there are several. */
  readonly reasons?: readonly ProblemCode[];
  readonly errors?: readonly { pointer: string; code: string; detail: string }[];
  readonly requestId?: string;
}

/** As many as somebody can mend: a body may hold thousands of names that no field has. */
const ERRORS_TOLD = 50;
/** What a field may be called; anything else that stands in the place of a name may be what somebody typed. */
const WORD = /^[a-z]+([A-Z_][a-z]*)*$/;
const LONGEST_WORD = 40;

export function problemOf(error: DomainError): Problem {
  const { title, detail } = problemText(error.code, error.params as never);
  return {
    type: `urn:htp:problem:${error.code}`,
    title,
    status: error.status,
    detail,
    code: error.code,
    ...(error.params === undefined ? {} : { params: error.params }),
    ...(error.reasons.length < 2 ? {} : { reasons: error.reasons }),
    ...(error.fieldErrors.length === 0 ? {} : { errors: errorsOf(error.fieldErrors) }),
    requestId: currentRequest()?.requestId,
  };
}

function errorsOf(fields: readonly FieldError[]): NonNullable<Problem['errors']> {
  const told = new Map<string, FieldError>();
  for (const field of fields) {
    if (told.size === ERRORS_TOLD) break;
    const withoutInput = { ...field, pointer: pointerWithoutInput(field) };
    told.set(`${field.code} ${withoutInput.pointer}`, withoutInput);
  }
  return [...told.values()].map((field) => ({ ...field, detail: fieldErrorText(field) }));
}

/** A name that no field has is the sender's own words: where it is no word of a program, what it stands in is named instead. */
function pointerWithoutInput({ code, pointer }: FieldError): string {
  if (code !== 'unknown_field') return pointer;
  const end = pointer.lastIndexOf('/');
  const name = pointer.slice(end + 1);
  return name.length <= LONGEST_WORD && WORD.test(name) ? pointer : pointer.slice(0, Math.max(end, 0));
}
