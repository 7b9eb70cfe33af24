import { HttpException } from '@nestjs/common';
import { DomainError, type FieldErrorCode, pointerTo } from '@htp/domain';
import { shapeProblem } from './input-validation.ts';

/** What a route takes: the names of its file parts and how large each may be. */
export interface FileParts {
  readonly names: readonly string[];
  readonly bytes: number;
}

/** What a limit of the parser means for the part that broke it. */
const FIELD_ERROR_OF_LIMIT: Readonly<Record<string, FieldErrorCode>> = {
  LIMIT_UNEXPECTED_FILE: 'unknown_field',
  LIMIT_FIELD_KEY: 'unknown_field',
  LIMIT_FIELD_NESTING: 'unknown_field',
  LIMIT_FIELD_VALUE: 'too_long',
  LIMIT_FILE_COUNT: 'count_wrong',
  LIMIT_FIELD_COUNT: 'count_wrong',
  LIMIT_PART_COUNT: 'count_wrong',
};

/**
 * The problem behind an error of Nest's multer interceptors, which keep multer's own, with its code and the part's name, as
 * the cause; any other error is returned as it is.
 */
export function multipartProblem(error: unknown, { names, bytes }: FileParts): unknown {
  if (!(error instanceof HttpException)) return error;
  const { code = '', field } = (error.cause ?? {}) as { code?: string; field?: string };
  const pointer = field === undefined ? '' : pointerTo(field);
  if (code === 'LIMIT_FILE_SIZE') {
    return new DomainError('payload_too_large', { limitBytes: bytes }, [{ pointer, code: 'too_large' }]);
  }
  // A second part of a known name is unexpected to multer; to whoever sent it, it is one too many.
  const isSecond = code === 'LIMIT_UNEXPECTED_FILE' && names.some((name) => name === field);
  const fieldError = isSecond ? 'count_wrong' : FIELD_ERROR_OF_LIMIT[code];
  return fieldError ? shapeProblem([{ pointer, code: fieldError }]) : new DomainError('malformed_body');
}

/** The one thing that a form with one part `file` may hold. @throws DomainError `shape_invalid`, `unknown_field` */
export function onlyFile(file: Express.Multer.File | undefined, fields: object = {}): Buffer {
  const unknown = Object.keys(fields).map((name) => ({
    pointer: pointerTo(name),
    code: 'unknown_field' as const,
  }));
  if (unknown.length > 0) throw shapeProblem(unknown);
  if (!file) throw shapeProblem([{ pointer: '/file', code: 'required' }]);
  return file.buffer;
}
