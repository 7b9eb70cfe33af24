import { DomainError } from '@htp/domain';
import { json, type NextFunction, type Request, type Response } from 'express';

export const JSON_LIMIT_BYTES = 256 * 1024;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const parse = json({
  limit: JSON_LIMIT_BYTES,
  strict: true,
  reviver: (key: string, value: unknown) => {
    if (REFUSED_KEYS.has(key)) throw new SyntaxError('a key of the body is not allowed');
    return value;
  },
});

/**
 * Parses JSON bodies; a key that could reach a prototype makes the whole body malformed. Multipart is left to the routes
 * that take files, anything else is refused.
 */
export function jsonBody(request: Request, response: Response, next: NextFunction): void {
  const kind = request.is(['json', 'multipart/form-data']);
  if (kind === 'multipart/form-data') return next();
  // A POST without a body says so by a length of 0 and names no kind.
  if (kind === false && request.headers['content-length'] !== '0')
    return next(new DomainError('media_type_unsupported', { accepted: ['application/json'] }));
  parse(request, response, next);
}
