import { DomainError } from '@htp/domain';
import { json, type NextFunction, type Request, type Response } from 'express';

export const JSON_LIMIT_BYTES = 256 * 1024;
/** The longest list that an input takes has 500 items, the largest object 40 names; each more would be checked before it is refused. */
const MOST_ITEMS = 1_000;
const MOST_NAMES = 200;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const parse = json({
  limit: JSON_LIMIT_BYTES,
  strict: true,
  reviver: (key: string, value: unknown) => {
    if (REFUSED_KEYS.has(key)) throw new SyntaxError('a key of the body is not allowed');
    if (value === Infinity || value === -Infinity) throw new SyntaxError('a number of the body is too large');
    if (isCrowded(value)) throw new SyntaxError('a list or an object of the body holds too much');
    return value;
  },
});

function isCrowded(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > MOST_ITEMS;
  return typeof value === 'object' && value !== null && Object.keys(value).length > MOST_NAMES;
}

/** What asks brings nothing: whatever it announces is not waited for, and Node leaves it behind before the next request. */
const ASKING = new Set(['GET', 'HEAD']);

/**
 * Parses JSON bodies; a key that could reach a prototype makes the whole body malformed. Multipart is left to the routes
 * that take files, anything else is refused.
 */
export function jsonBody(request: Request, response: Response, next: NextFunction): void {
  if (ASKING.has(request.method)) return next();
  const kind = request.is(['json', 'multipart/form-data']);
  if (kind === 'multipart/form-data') return next();
  // A POST without a body says so by a length of 0 and names no kind.
  if (kind === false && request.headers['content-length'] !== '0')
    return next(new DomainError('media_type_unsupported', { accepted: ['application/json'] }));
  parse(request, response, next);
}
