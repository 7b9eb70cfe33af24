const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Of a version or a page. */
const SMALL_NUMBER = /^\d{1,4}$/;
const ANYTHING = '…';

/**
 * The path of a request as it may be logged: words of our own routes, ids and small numbers. In the place of anything else, which a client
 * made up and which may be whatever a person typed, stands `…`.
 * @param words the words that routes are made of
 */
export function loggedPath(url: string, words: ReadonlySet<string>): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((segment) => (segment === '' || isOurs(segment, words) ? segment : ANYTHING))
    .slice(0, MOST_SEGMENTS)
    .join('/');
}

const MOST_SEGMENTS = 12;

const isOurs = (segment: string, words: ReadonlySet<string>): boolean =>
  words.has(segment) || ID.test(segment) || SMALL_NUMBER.test(segment);
