import { CLIENT_PROBLEM_TEXTS } from '@htp/wording';
import type { Problem } from './client.ts';

/** The client's own, beside the API's; an answer that is not the API's counts as the API's `unavailable`. */
export type ClientProblemCode = Exclude<keyof typeof CLIENT_PROBLEM_TEXTS, 'unexpected_answer'>;

export type FieldProblem = NonNullable<Problem['errors']>[number];

/** Why a request did not succeed: the API's own words, or ours when it could not be reached. */
export class ProblemError extends Error {
  /** What programs switch on; `unreachable` when no answer came. */
  readonly code: Problem['code'] | ClientProblemCode;
  /** 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reasons: readonly string[];
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;

  private constructor(problem: Omit<Problem, 'code'> & { code: Problem['code'] | ClientProblemCode }) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.params = problem.params ?? {};
    this.reasons = problem.reasons ?? [];
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
  }

  static of(problem: Problem): ProblemError {
    return new ProblemError(problem);
  }

  /** No answer: the network or the server is away, and whether the request was carried out is not known. */
  static unreachable(): ProblemError {
    return ProblemError.ofClient('unreachable');
  }

  /** What no answer of the API says, because it was not asked or not reached. */
  static ofClient(code: ClientProblemCode): ProblemError {
    return new ProblemError({
      type: `urn:htp:problem:${code}`,
      code,
      status: 0,
      ...CLIENT_PROBLEM_TEXTS[code],
    });
  }

  /** An answer that is not the API's: of a proxy in between, say. */
  static unexpected(status: number): ProblemError {
    return new ProblemError({
      type: 'urn:htp:problem:unavailable',
      code: 'unavailable',
      status,
      ...CLIENT_PROBLEM_TEXTS.unexpected_answer,
    });
  }

  get offline(): boolean {
    return this.code === 'unreachable';
  }

  /** What is wrong with one field, by its pointer such as `/contacts/officer/phone`. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }

  /** Whether fields with these pointers say all that is wrong. */
  isToldBy(pointers: readonly string[]): boolean {
    return this.errors.length > 0 && this.besides(pointers).length === 0;
  }

  /** The field problems that none of the fields on the page shows. */
  besides(pointers: readonly string[]): readonly FieldProblem[] {
    return this.errors.filter(({ pointer }) => !pointers.includes(pointer));
  }
}

/** Whether the body of an answer is one of the API's problems. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** @throws what it was given, unless it is a problem that a page can show */
export function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  throw thrown;
}
