import { DomainError } from '@htp/domain';
import type { NextFunction, Request, Response } from 'express';

/** Our longest address is a search with a cursor; a link's ticket is the longest of its parts. */
const MOST_ADDRESS_CHARACTERS = 4096;
const MOST_PARAMETERS = 50;
/** Proxies and browsers together send some thirty. */
const MOST_HEADERS = 100;
/** Of which a second one would be read by us and by a proxy differently: Node keeps the first, or joins them. */
const SINGLE = new Set([
  'authorization',
  'content-length',
  'content-type',
  'host',
  'idempotency-key',
  'if-match',
]);

/** Middleware: what is said of a request is short, and said once. */
export function refuseOddHead({ rawHeaders, url }: Request, _response: Response, next: NextFunction): void {
  if (
    url.length > MOST_ADDRESS_CHARACTERS ||
    rawHeaders.length / 2 > MOST_HEADERS ||
    url.split('&').length > MOST_PARAMETERS
  )
    return next(new DomainError('head_too_large'));
  const seen = new Set<string>();
  for (let n = 0; n < rawHeaders.length; n += 2) {
    const name = rawHeaders[n]!.toLowerCase();
    if (!SINGLE.has(name)) continue;
    if (seen.has(name)) return next(new DomainError('malformed_body'));
    seen.add(name);
  }
  next();
}
