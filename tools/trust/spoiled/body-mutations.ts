import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { ApiDocument, Schema } from '../document/index.ts';
import { jsonOf } from '../wire/index.ts';
import { type Draft, wireOf } from './draft.ts';
import { type FieldPath, fieldsOf, objectsOf, withField, withMembers } from './fields.ts';
import { type Mutation, named, setHeader } from './mutation.ts';
import { EXTRA_MEMBERS, WRONG_VALUES } from './wrong-values.ts';

/** Each field in each wrong way, and each object with members too many. */
export function fieldMutations(document: ApiDocument, schema: Schema): Mutation[] {
  const fields = fieldsOf(document, schema);
  return [
    ...fields.flatMap((path) =>
      named(`/${path.join('/')}`, WRONG_VALUES, (wrong) => (draft, canary) => {
        changeJson(draft, (value) => withField(value, path, (valid) => wrong(canary, valid)));
      }),
    ),
    ...objectsOf(fields).flatMap((path) =>
      named(`/${path.join('/')} with`, EXTRA_MEMBERS, (members) => (draft, canary) => {
        changeJson(draft, (value) => withMembers(value, path, members(canary)));
      }),
    ),
    ...fields.flatMap((path) => {
      const name = path.at(-1);
      return typeof name === 'string' ? [twice(path.slice(0, -1), name)] : [];
    }),
  ];
}

const twice = (above: FieldPath, name: string): Mutation => ({
  name: `/${[...above, name].join('/')} twice`,
  apply: (draft, canary) => changeJson(draft, (value) => withMembers(value, above, [[name, canary]])),
});

function changeJson(draft: Draft, change: (value: unknown) => unknown): void {
  if (draft.body?.kind === 'json') draft.body.value = change(draft.body.value);
}

const WHOLE_BODIES: Readonly<Record<string, (canary: string, valid: Buffer) => Buffer>> = {
  nothing: () => Buffer.of(),
  blanks: () => Buffer.from(' \n\t '),
  null: () => Buffer.from('null'),
  true: () => Buffer.from('true'),
  'a number': () => Buffer.from('42'),
  'a text': (canary) => jsonOf(canary),
  'a list': (canary) => jsonOf([canary]),
  'itself in a list': (_, valid) => Buffer.concat([Buffer.from('['), valid, Buffer.from(']')]),
  'an empty object': () => Buffer.from('{}'),
  'only a prototype': (canary) => Buffer.from(`{"__proto__":{"x":"${canary}"}}`),
  truncated: (canary, valid) =>
    Buffer.concat([valid.subarray(0, -1), Buffer.from(`,"${canary}":"${canary}`)]),
  'cut in a character': (canary) =>
    Buffer.concat([Buffer.from(`{"a":"${canary}`), Buffer.from([0xe6, 0xb1])]),
  'a byte order mark': (_, valid) => Buffer.concat([Buffer.from('\ufeff'), valid]),
  'UTF-16': (_, valid) => Buffer.from(`\ufeff${valid.toString('utf8')}`, 'utf16le'),
  'text after the end': (canary, valid) => Buffer.concat([valid, Buffer.from(canary)]),
  'twice itself': (_, valid) => Buffer.concat([valid, valid]),
  'a comment': (canary, valid) => Buffer.concat([Buffer.from(`/* ${canary} */`), valid]),
  'a comma too many': (canary) => Buffer.from(`{"${canary}":1,}`),
  'single quotes': (canary) => Buffer.from(`{'${canary}':'${canary}'}`),
  'a form': (canary) => Buffer.from(`name=${canary}&a[b]=1`),
  XML: (canary) => Buffer.from(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${canary}">]><a>&b;</a>`),
  '300 kB': (canary) => jsonOf({ [canary]: 'x'.repeat(300_000) }),
  '200 kB of lists': () => Buffer.from('['.repeat(200_000)),
  'random bytes': (canary) => Buffer.from(Array.from(canary.repeat(8), (_, n) => (n * 151 + 7) % 256)),
};

const CONTENT_TYPES = [
  'text/plain',
  'text/html; charset=utf-8',
  'application/x-www-form-urlencoded',
  'application/xml',
  'application/octet-stream',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=gbk',
  'application/json; charset="\\"',
  'application/json; charset=none-such',
  'application/json; charset=utf-8; charset=gbk',
  'application/json;',
  'application/json, text/html',
  'APPLICATION/JSON',
  'application/problem+json',
  'application/vnd.api+json',
  'application/json/x',
  'application',
  'json',
  '*/*',
  '',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/mixed; boundary=x',
] as const;

const ENCODINGS: Readonly<Record<string, (body: Buffer) => readonly [string, Buffer]>> = {
  gzip: (body) => ['gzip', gzipSync(body)],
  deflate: (body) => ['deflate', deflateSync(body)],
  brotli: (body) => ['br', brotliCompressSync(body)],
  'gzip that is none': (body) => ['gzip', body],
  'gzip cut short': (body) => ['gzip', gzipSync(body).subarray(0, 12)],
  'gzip of 50 MB': () => ['gzip', FIFTY_MB],
  'gzip in gzip': (body) => ['gzip, gzip', gzipSync(gzipSync(body))],
  'an encoding that is none': (body) => ['none-such', body],
  identity: (body) => ['identity', body],
  'an empty encoding': (body) => ['', body],
};
const FIFTY_MB = gzipSync(Buffer.alloc(50_000_000));

/** The whole body, its kind and its coding: also of operations that take none. */
export const bodyMutations = (): Mutation[] => [
  ...named('body', WHOLE_BODIES, (bytes) => (draft, canary) => {
    const type = draft.headers.find(([name]) => name === 'Content-Type');
    if (!type) draft.headers.push(['Content-Type', 'application/json']);
    draft.body = { kind: 'bytes', bytes: bytes(canary, wireOf(draft).body ?? Buffer.from('{}')) };
  }),
  ...CONTENT_TYPES.map((type): Mutation => ({
    name: `Content-Type: ${type}`,
    apply: (draft) => {
      draft.body ??= { kind: 'bytes', bytes: Buffer.from('{}') };
      setHeader(draft, 'Content-Type', type);
    },
  })),
  { name: 'no Content-Type', apply: (draft) => setHeader(draft, 'Content-Type') },
  {
    name: 'two Content-Types',
    apply: (draft) => setHeader(draft, 'Content-Type', 'application/json', 'multipart/form-data; boundary=x'),
  },
  ...named('Content-Encoding', ENCODINGS, (encode) => (draft) => {
    const [encoding, bytes] = encode(wireOf(draft).body ?? Buffer.from('{}'));
    draft.body = { kind: 'bytes', bytes };
    setHeader(draft, 'Content-Encoding', encoding);
  }),
];
