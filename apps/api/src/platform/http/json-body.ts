import { json } from 'express';

const LIMIT = '256kb';
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses JSON bodies; a key that could reach a prototype makes the whole body malformed. */
export function jsonBody() {
  return json({
    limit: LIMIT,
    strict: true,
    reviver: (key: string, value: unknown) => {
      if (REFUSED_KEYS.has(key)) throw new SyntaxError('a key of the body is not allowed');
      return value;
    },
  });
}
