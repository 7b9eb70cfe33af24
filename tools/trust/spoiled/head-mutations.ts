import type { Operation } from '../document/index.ts';
import { type Draft, wireOf } from './draft.ts';
import { type Mutation, named, setHeader } from './mutation.ts';
import { ODD_TEXTS, WRONG_TEXTS } from './wrong-values.ts';

/** Percent-encoded, or what is none. */
const SEGMENTS: Readonly<Record<string, (canary: string, valid: string) => string>> = {
  empty: () => '',
  'an encoded NUL': (canary) => `${canary}%00`,
  'an encoding that is none': (canary) => `${canary}%zz`,
  'a single percent sign': () => '%',
  'encoding cut short': () => '%e6%b1',
  'bytes that are not UTF-8': () => '%c3%28',
  'an encoded surrogate': () => '%ed%a0%80',
  'an overlong slash': () => '..%c0%af..%c0%af',
  'an encoded slash': (canary) => `${canary}%2f..%2f`,
  'an encoded backslash': (canary) => `..%5c${canary}`,
  'encoded twice': (canary) => `%2500%252f${canary}`,
  'a dot': () => '.',
  'two dots': () => '..',
  'encoded dots': () => '%2e%2e',
  'a parameter of the segment': (_, valid) => `${valid};a=b`,
  'a name of a file': (_, valid) => `${valid}.json`,
  'encoded line breaks': (canary) => `${canary}%0d%0aX-Injected:%201`,
  'an encoded question mark': (canary) => `${canary}%3fa=b%23`,
  'bytes beyond ASCII': () => '\xe6\xb1\x89',
  'a quote': (canary) => `${canary}'%22%3b--`,
  'a pattern': () => '(.*)+$',
  'a placeholder': () => '{id}',
  'a star': () => '*',
  '7 kB': (canary) => canary.padEnd(7_000, 'x'),
  'in capitals': (_, valid) => valid.toUpperCase(),
  'with a blank': (_, valid) => `${valid}%20`,
  'with a plus': (_, valid) => `${valid}+`,
  'a list': (_, valid) => `${valid},${valid}`,
};

const encodedTexts: Readonly<Record<string, (canary: string) => string>> = Object.fromEntries([
  ...Object.entries(WRONG_TEXTS)
    .filter(([name]) => name !== '100 kB')
    .map(([name, text]) => [name, (canary: string) => encoded(text(canary))] as const),
  ...Object.entries(ODD_TEXTS).map(([name, text]) => [`text: ${name}`, () => encoded(text)] as const),
]);

/** A lone surrogate has no encoding: its bytes are sent all the same. */
const encoded = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : `${encodeURIComponent(text.toWellFormed())}%ed%a0%80`;

/** What is asked in place of `name=value`. */
const QUERIES: Readonly<Record<string, (name: string, canary: string) => [string, string][]>> = {
  missing: () => [],
  twice: (name, canary) => [
    [name, canary],
    [name, canary],
  ],
  'a list of one': (name, canary) => [[`${name}[]`, canary]],
  'an object': (name, canary) => [[`${name}[a]`, canary]],
  'an encoded object': (name, canary) => [[`${name}%5b__proto__%5d`, canary]],
  'an object with a prototype': (name, canary) => [[`${name}[__proto__][x]`, canary]],
  'a constructor': (name, canary) => [[`${name}[constructor][prototype][x]`, canary]],
  'a list at 1,000,000,000': (name, canary) => [[`${name}[1000000000]`, canary]],
  'deeply nested': (name, canary) => [[name + '[a]'.repeat(200), canary]],
  'a dotted name': (name, canary) => [[`${name}.a`, canary]],
  'an encoding that is none': (name) => [[name, '%zz']],
  'bytes that are not UTF-8': (name) => [[name, '%c3%28']],
  'bytes beyond ASCII': (name) => [[name, '\xe6\xb1\x89']],
  'a hundred times': (name, canary) => Array.from({ length: 100 }, () => [name, canary]),
  'a plus': (name) => [[name, '1+1']],
  'a negative number': (name) => [[name, '-1']],
  'a fraction': (name) => [[name, '1.5']],
};

const EXTRA_QUERIES: Readonly<Record<string, (canary: string) => [string, string][]>> = {
  'a prototype': (canary) => [['__proto__', canary]],
  '__proto__[x]': (canary) => [['__proto__[x]', canary]],
  constructor: (canary: string): [string, string][] => [['constructor', canary]],
  'hasOwnProperty twice': (canary) => [
    ['hasOwnProperty', canary],
    ['hasOwnProperty', canary],
  ],
  status: () => [['status', 'approved']],
  unitId: () => [['unitId', '01a2074c-3626-7182-91b2-814309a2acc2']],
  access_token: (canary) => [['access_token', canary]],
  'a name with the canary': (canary) => [[canary, '1']],
  'an empty name': (canary) => [['', canary]],
  ampersands: () => [['&&&', '&&']],
  '2,000 names': (canary) => Array.from({ length: 500 }, (_, n) => [`${canary.slice(0, 4)}${n}`, '1']),
};

const TARGETS: Readonly<Record<string, (draft: Draft, target: string, canary: string) => string>> = {
  'a slash at the end': (_, target) => target.replace(/(\?|$)/, '/$1'),
  'two slashes': (_, target) => target.replace('/api/', '//api//'),
  'a segment more': (_, target, canary) => target.replace(/(\?|$)/, `/${canary}$1`),
  'another case': (_, target) => target.replace('/api/', '/API/'),
  'dots on the way': (_, target) => target.replace('/api/', '/api/x/../'),
  'encoded dots on the way': (_, target) => target.replace('/api/', '/api/%2e%2e/api/'),
  'an encoded letter': (_, target) => target.replace('/api/', '/%61pi/'),
  'the whole address': (_, target) => `http://127.0.0.1${target}`,
  'the address of another host': (_, target) => `http://example.org${target}`,
  'another scheme': (_, target) => `file://${target}`,
  'a star': () => '*',
  'no slash': (_, target) => target.slice(1),
  'a fragment': (_, target, canary) => `${target}#${canary}`,
  'an address of a host': () => '127.0.0.1:80',
  '20 kB': (_, target, canary) => `${target}?x=${canary.padEnd(20_000, 'x')}`,
};

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'];
const NO_METHODS = ['get', 'FOO', 'GET\0', 'CONNECT', 'PRI', '{}'];

/** Path, query, the target as a whole, and the method. */
export const targetMutations = ({ method, parameters }: Operation): Mutation[] => [
  ...parameters
    .filter((one) => one.in === 'path')
    .flatMap(({ name }) =>
      named(`path ${name}`, { ...SEGMENTS, ...encodedTexts }, (segment) => (draft, canary) => {
        draft.path[name] = segment(canary, draft.path[name] ?? '');
      }),
    ),
  ...parameters
    .filter((one) => one.in === 'query')
    .flatMap(({ name }) => [
      ...named(
        `query ${name}`,
        QUERIES,
        (query) => (draft, canary) => replaceQuery(draft, name, query(name, canary)),
      ),
      ...named(
        `query ${name}`,
        encodedTexts,
        (text) => (draft, canary) => replaceQuery(draft, name, [[name, text(canary)]]),
      ),
    ]),
  ...named('query with', EXTRA_QUERIES, (query) => (draft, canary) => {
    draft.query.push(...query(canary));
  }),
  ...named('target', TARGETS, (target) => (draft, canary) => {
    draft.target = target(draft, wireOf(draft).target, canary);
  }),
  ...METHODS.filter((other) => other !== method).map((other): Mutation => ({
    name: `method ${other}`,
    apply: (draft) => {
      draft.method = other;
    },
  })),
  ...NO_METHODS.map((other): Mutation => ({
    name: `method ${JSON.stringify(other)}`,
    apply: (draft) => Object.assign(draft, { method: other, last: true }),
  })),
];

function replaceQuery(draft: Draft, name: string, query: [string, string][]): void {
  draft.query = [...draft.query.filter(([other]) => other !== name), ...query];
}

const HEADER_NAMES = [
  'Host',
  'Origin',
  'Referer',
  'Sec-Fetch-Site',
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Range',
  'Range',
  'Idempotency-Key',
  'X-HTTP-Method-Override',
  'X-Method-Override',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Original-URL',
  'Forwarded',
  'X-Request-Id',
  'X-Real-IP',
  'Authorization',
  'Cookie',
  'User-Agent',
  'Upgrade',
  'Purpose',
  'Traceparent',
  'Date',
  'Via',
];

const HEADER_VALUES: Readonly<Record<string, (canary: string, valid: string) => string>> = {
  empty: () => '',
  'the canary': (canary) => canary,
  'a star': () => '*',
  'a weak tag': (canary) => `W/"${canary}"`,
  'a list of tags': (canary, valid) => `${valid}, "${canary}"`,
  'a cut tag': (canary) => `"${canary}`,
  'bytes beyond ASCII': () => '\xe6\xb1\x89\xff',
  'a range': () => 'bytes=0-0,1-,-99999999999999999999',
  'a day far away': () => 'Fri, 31 Dec 9999 23:59:60 GMT',
  '6 kB': (canary) => canary.padEnd(6_000, 'x'),
  JSON: (canary) => `{"${canary}":["__proto__"]}`,
  'a number': () => '99999999999999999999',
  'an address': (canary) => `http://${canary}.example.org/`,
  'many addresses': () => '::1, 127.0.0.1, 10.0.0.1, 999.999.999.999, unknown, [::ffff:1.2.3.4]:80',
  DELETE: () => 'DELETE',
  'a scheme': (canary) => `Bearer ${canary}`,
  'another scheme': () => 'Basic YWRtaW46YWRtaW4=',
  'a token of no algorithm': () => 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIwIn0.',
};

/** Heads that no server should read on after: each on a connection of its own. */
const BROKEN_HEADS: Readonly<Record<string, (canary: string) => [string, string][]>> = {
  'a control character': (canary) => [['X-Odd', `${canary}\x01`]],
  NUL: (canary) => [['X-Odd', `${canary}\0`]],
  'a bare line feed': (canary) => [['X-Odd', `${canary}\nX-Injected: 1`]],
  'a folded line': (canary) => [['X-Odd', `${canary}\r\n folded`]],
  'a blank before the colon': () => [['X-Odd ', '1']],
  'an empty name': () => [['', '1']],
  '20 kB': (canary) => [['X-Odd', canary.padEnd(20_000, 'x')]],
  '500 headers': (canary) => Array.from({ length: 500 }, (_, n) => [`X-${n}`, canary.slice(0, 8)]),
  'two hosts': () => [
    ['Host', 'a'],
    ['Host', 'b'],
  ],
  'two lengths': () => [
    ['Content-Length', '2'],
    ['Content-Length', '3'],
  ],
  'a length that is none': () => [['Content-Length', '-1']],
  'a length of 20 digits': () => [['Content-Length', '99999999999999999999']],
  'a length and chunks': () => [
    ['Content-Length', '4'],
    ['Transfer-Encoding', 'chunked'],
  ],
  'chunks that are none': () => [['Transfer-Encoding', 'chunked']],
  'a coding of transfer that is none': () => [['Transfer-Encoding', 'gzip, chunked, x']],
  'an expectation': () => [['Expect', '100-continue']],
  'an expectation that is none': (canary) => [['Expect', canary]],
  'an upgrade': () => [
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
  ],
  'HTTP/2': () => [
    ['Connection', 'Upgrade, HTTP2-Settings'],
    ['Upgrade', 'h2c'],
    ['HTTP2-Settings', 'AAMAAABkAAQAAP__'],
  ],
  trailers: () => [['Trailer', 'Content-Length']],
  'connection names headers': () => [['Connection', 'close, Authorization, Content-Length']],
};

export const headerMutations = (): Mutation[] => [
  ...HEADER_NAMES.flatMap((name) => [
    ...named(`header ${name}`, HEADER_VALUES, (value) => (draft, canary) => {
      const valid = draft.headers.find(([other]) => other === name)?.[1] ?? '';
      setHeader(draft, name, value(canary, valid));
    }),
    { name: `header ${name}: missing`, apply: (draft: Draft) => setHeader(draft, name) },
    {
      name: `header ${name}: twice`,
      apply: (draft: Draft, canary: string) => setHeader(draft, name, canary, `${canary}2`),
    },
  ]),
  ...named('head', BROKEN_HEADS, (broken) => (draft, canary) => {
    draft.last = true;
    draft.headers.push(...broken(canary));
  }),
];
