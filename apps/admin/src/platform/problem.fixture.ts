import { type Problem, ProblemError } from '@htp/api-client';

/** A problem as the API answers it. */
export function problem(code: Problem['code'], status: number, errors?: Problem['errors']): ProblemError {
  return ProblemError.of({
    type: `urn:htp:problem:${code}`,
    title: code,
    detail: code,
    code,
    status,
    errors,
  });
}
