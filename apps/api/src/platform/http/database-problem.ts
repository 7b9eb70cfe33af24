import { DomainError, type ProblemCode } from '@htp/domain';

const UNIQUE_VIOLATION = '23505';

/**
 * The server is away, full, took too long, or was asked too often to begin again: the request may succeed later (SQLSTATE classes
 * 08, 25P03, 25P04, 40, 53, 55P03, 57, 58).
 */
const UNAVAILABLE = /^(08...|25P0[34]|40001|40P01|53...|55P03|57P0[1-5]|57014|58030)$/;
/** Of the network and of full disks, the file store's too. */
const SYSTEM_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
]);
/** What `pg` says, without a code, when a connection was cut under a statement, is known to be cut, or cannot be had. */
const CUT_CONNECTION = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
]);
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
  if (code !== undefined && (UNAVAILABLE.test(code) || SYSTEM_ERRORS.has(code)))
    return new DomainError('unavailable');
  if (code !== undefined && TEXT_STATES.has(code)) return new DomainError('malformed_body');
  return message !== undefined && CUT_CONNECTION.has(message) ? new DomainError('unavailable') : undefined;
}
