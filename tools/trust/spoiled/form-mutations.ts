import type { ApiDocument, Schema } from '../document/index.ts';
import { BOUNDARY, bytesOf, filePart, formOf, type FormPart, textPart } from '../wire/index.ts';
import { type Draft, wireOf } from './draft.ts';
import { type Mutation, named, setHeader } from './mutation.ts';
import { ODD_TEXTS, WRONG_TEXTS } from './wrong-values.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A part in place of a field, or more than one. */
const PARTS: Readonly<Record<string, (name: string, canary: string) => readonly FormPart[]>> = {
  missing: () => [],
  twice: (name, canary) => [textPart(name, canary), textPart(name, canary)],
  'a file': (name, canary) => [filePart(name, `${canary}.png`, 'image/png', PNG)],
  'two files': (name, canary) => [1, 2].map(() => filePart(name, `${canary}.png`, 'image/png', PNG)),
  'an empty file': (name) => [filePart(name, '', 'application/octet-stream', Buffer.of())],
  'a file of 11 MB': (name) => [filePart(name, 'x.jpg', 'image/jpeg', Buffer.alloc(11_000_000, 0xff))],
  'a text of 2 MB': (name) => [textPart(name, 'x'.repeat(2_000_000))],
  'a picture with a script': (name, canary) => [
    filePart(name, `${canary}.svg`, 'image/svg+xml', Buffer.from('<svg onload="x"/>')),
  ],
  'a file named by a path': (name, canary) => [
    filePart(name, `../../../etc/${canary}`, 'image/png', PNG),
    filePart(`..\\${name}`, `C:\\${canary}`, 'image/png', PNG),
  ],
  'a file named with NUL': (name, canary) => [filePart(name, `${canary}\0.png`, 'image/png', PNG)],
  'a file with a header in its name': (name, canary) => [
    filePart(name, `x"\r\nX-${canary}: 1\r\n\r\n`, 'image/png', PNG),
  ],
  'a file named in another coding': (name) => [
    {
      headers: [`Content-Disposition: form-data; name="${name}"; filename*=UTF-8''%ff%fe%00`],
      content: PNG,
    },
  ],
  'bytes that are not UTF-8': (name) => [textPart(name, Buffer.from([0xc3, 0x28, 0xff, 0xed, 0xa0, 0x80]))],
  'a coding of transfer': (name, canary) => [
    {
      headers: [
        `Content-Disposition: form-data; name="${name}"`,
        'Content-Transfer-Encoding: base64',
        'Content-Type: text/plain; charset=gbk',
      ],
      content: Buffer.from(canary),
    },
  ],
  nested: (name, canary) => [textPart(`${name}[a][b][]`, canary), textPart(`${name}[__proto__]`, canary)],
  'deeply nested': (name, canary) => [textPart(name + '[a]'.repeat(500), canary)],
};

const EXTRA_NAMES: Readonly<Record<string, (canary: string) => string>> = {
  'a prototype': () => '__proto__',
  '__proto__[x]': () => '__proto__[x]',
  constructor: () => 'constructor',
  'constructor[prototype][x]': () => 'constructor[prototype][x]',
  toString: () => 'toString',
  status: () => 'status',
  verified: () => 'verified',
  openid: () => 'openid',
  'an empty name': () => '',
  'the canary': (canary) => canary,
  'a name of 10 kB': (canary) => canary.padEnd(10_000, 'x'),
  'a name with NUL': (canary) => `a\0${canary}`,
};

type FormBytes = (draft: Draft, canary: string) => Buffer;
const partsOf = (draft: Draft): FormPart[] => (draft.body?.kind === 'form' ? draft.body.parts : []);

const BROKEN_FORMS: Readonly<Record<string, FormBytes>> = {
  'no end': (draft) => formOf(partsOf(draft), { ended: false }),
  'cut in a part': (draft) => (wireOf(draft).body ?? Buffer.of()).subarray(0, -40),
  'cut in the head of a part': (_, canary) =>
    bytesOf(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${canary}`),
  'another boundary': (draft) => formOf(partsOf(draft), { boundary: 'another' }),
  'no parts': () => formOf([]),
  nothing: () => Buffer.of(),
  'a form in a form': (draft) =>
    formOf([filePart('file', 'x', 'multipart/mixed; boundary=y', formOf(partsOf(draft)))]),
  '3,000 parts': (_, canary) =>
    formOf(Array.from({ length: 3_000 }, (_, n) => textPart(`${canary}${n}`, canary))),
  'a part without a name': (_, canary) =>
    formOf([{ headers: ['Content-Disposition: form-data'], content: Buffer.from(canary) }]),
  'a part without a head': (_, canary) => bytesOf(`--${BOUNDARY}\r\n\r\n${canary}\r\n--${BOUNDARY}--\r\n`),
  'a head of 100 kB': (_, canary) =>
    formOf([
      { headers: [`Content-Disposition: form-data; name="x"; y="${canary.repeat(10_000)}"`], content: PNG },
    ]),
  '3,000 heads of a part': (_, canary) =>
    formOf([
      {
        headers: [
          'Content-Disposition: form-data; name="x"',
          ...Array.from({ length: 3_000 }, (_, n) => `X-${n}: ${canary}`),
        ],
        content: PNG,
      },
    ]),
  'bare line feeds': (draft) =>
    bytesOf((wireOf(draft).body ?? Buffer.of()).toString('latin1').replaceAll('\r\n', '\n')),
  JSON: (_, canary) => Buffer.from(`{"name":"${canary}"}`),
};

const BOUNDARIES: Readonly<Record<string, string>> = {
  none: 'multipart/form-data',
  empty: 'multipart/form-data; boundary=',
  'of 300 characters': `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'that are two': `multipart/form-data; boundary=${BOUNDARY}; boundary=other`,
  'of a pattern': 'multipart/form-data; boundary="(a+)+$"',
  'of another kind': `multipart/mixed; boundary=${BOUNDARY}`,
};

/** Forms and their parts. */
export function formMutations(document: ApiDocument, schema: Schema): Mutation[] {
  const names = Object.keys(document.resolve(schema).properties ?? {});
  return [
    ...names.flatMap((name) => [
      ...named(
        `part ${name}`,
        PARTS,
        (parts) => (draft, canary) => replacePart(draft, name, parts(name, canary)),
      ),
      ...named(
        `part ${name}`,
        WRONG_TEXTS,
        (text) => (draft, canary) => replacePart(draft, name, [textPart(name, text(canary))]),
      ),
      ...named(
        `part ${name}, text`,
        ODD_TEXTS,
        (text) => (draft) => replacePart(draft, name, [textPart(name, text)]),
      ),
    ]),
    ...named('a part named', EXTRA_NAMES, (name) => (draft, canary) => {
      partsOf(draft).push(textPart(name(canary), canary));
    }),
    ...named('a file named', EXTRA_NAMES, (name) => (draft, canary) => {
      partsOf(draft).push(filePart(name(canary), canary, 'image/png', PNG));
    }),
    ...named('form', BROKEN_FORMS, (broken) => (draft, canary) => {
      draft.body = { kind: 'bytes', bytes: broken(draft, canary) };
    }),
    ...named('boundary', BOUNDARIES, (type) => (draft) => setHeader(draft, 'Content-Type', type)),
  ];
}

function replacePart(draft: Draft, name: string, parts: readonly FormPart[]): void {
  if (draft.body?.kind !== 'form') return;
  const isIt = ({ headers }: FormPart) => headers.some((line) => line.includes(`name="${name}"`));
  draft.body.parts = [...draft.body.parts.filter((part) => !isIt(part)), ...parts];
}
