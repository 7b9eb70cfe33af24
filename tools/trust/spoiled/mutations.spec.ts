import { describe, expect, it } from 'vitest';
import { ApiDocument, requestOf } from '../document/index.ts';
import { draftOf, wireOf } from './draft.ts';
import { mutationsOf } from './mutations.ts';

const document = ApiDocument.committed();

function spoiled(id: string, name: string): string {
  const operation = document.operation(id);
  const draft = draftOf(requestOf(document, operation), {});
  const mutation = mutationsOf(document, operation).find((one) => one.name === name);
  if (!mutation) throw new Error(`no mutation ${name}`);
  mutation.apply(draft, 'CANARY');
  const { method, target, body, headers } = wireOf(draft);
  return [
    `${method} ${target}`,
    ...headers.map((header) => header.join(': ')),
    '',
    body?.toString('latin1'),
  ].join('\n');
}

describe('spoiled requests', () => {
  it('can be made of every operation, in as many ways as it has fields', () => {
    let total = 0;
    for (const operation of document.operations) {
      const mutations = mutationsOf(document, operation);
      expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
      total += mutations.length;
    }
    expect(total).toBeGreaterThan(100_000);
  });

  it.each([
    ['SignIn_withPassword', '/password: null', '"password":null'],
    ['SignIn_withPassword', '/password: 1e400', '"password":1e400'],
    ['SignIn_withPassword', '/ with: a prototype', '"__proto__":{"isAdmin":"CANARY"}'],
    ['SignIn_withPassword', '/password twice', '"password":"CANARY"'],
    [
      'Declarations_save',
      '/sections/declaration_details/registrationCode: plain text',
      '"registrationCode":"CANARY"',
    ],
    ['Inbox_agree', '/answers/0/topic: zero', '"topic":0'],
    ['Identity_verify', 'part name: twice', 'name="name"\r\n\r\nCANARY'],
    ['Credential_view', 'path id: an encoded NUL', 'GET /api/credentials/CANARY%00\n'],
    ['Unit_search', 'query name: a list of one', 'name[]=CANARY'],
    ['Unit_search', 'method PUT', 'PUT /api/units?'],
    ['Unit_search', 'header Host: the canary', 'Host: CANARY'],
  ])('%s, %s', (id, name, holds) => expect(spoiled(id, name)).toContain(holds));
});
