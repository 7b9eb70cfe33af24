import { DomainError, type ProblemCode } from '@htp/domain';

const UNIQUE_VIOLATION = '23505';

/** The server is away, full, or took too long: the request may succeed later (SQLSTATE classes 08, 53, 57, 58). */
const UNAVAILABLE = /^(08...|53...|57P0[1-3]|57014|58030|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** Text that PostgreSQL cannot keep. */
const TEXT_STATES = new Set(['22021', '22P05']);

const codeOfConstraint = new Map<string, ProblemCode>();

/** Names the problem that a violated unique constraint or index means; called beside the table's declaration. */
export function constraintMeans(constraint: string, code: ProblemCode): void {
  codeOfConstraint.set(constraint, code);
}

/** The problem behind an error of PostgreSQL, by its SQLSTATE and constraint; the error's own text never leaves. */
export function databaseProblem(error: unknown): DomainError | undefined {
  const { code, constraint, message } = (error ?? {}) as {
    code?: string;
    constraint?: string;
    message?: string;
  };
  if (code === UNIQUE_VIOLATION)
    return new DomainError((codeOfConstraint.get(constraint ?? '') ?? 'duplicate') as 'duplicate');
  if (code !== undefined && UNAVAILABLE.test(code)) return new DomainError('unavailable');
  if (code !== undefined && TEXT_STATES.has(code)) return new DomainError('malformed_body');
  if (message === 'timeout exceeded when trying to connect') return new DomainError('unavailable');
  return undefined;
}
