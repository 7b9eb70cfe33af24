import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnswerCheck,
  ApiDocument,
  asFetch,
  addressOf,
  collectionOf,
  requestOf,
  requestsOf,
} from './index.ts';

const document = ApiDocument.committed();
const operation = (id: string) => document.operation(id);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('the document', () => {
  it('names who may ask for each operation', () => {
    expect(document.operations.length).toBeGreaterThan(200);
    expect(document.operations.filter(({ permission }) => !permission)).toEqual([]);
  });

  it('gives valid requests for each operation', () => {
    for (const each of document.operations) {
      const requests = fc.sample(requestsOf(document, each), { numRuns: 3, seed: 7 });
      for (const request of requests) expect(addressOf(request)).toMatch(/^\/api\/[^{}]*$/);
    }
  });

  it('fills path, query, headers and body, with what is preferred where it is asked for', () => {
    const id = '01a2074c-3626-7182-91b2-814309a2acc2';
    const request = requestOf(document, operation('Correction_contest'), {
      id: [id],
      claimed: ['what is right'],
    });
    expect(addressOf(request)).toBe(`/api/corrections/${id}/contestation`);
    const { method, headers, body } = asFetch(request, { authorization: 'Bearer x' });
    expect(method).toBe('POST');
    expect(headers).toMatchObject({ authorization: 'Bearer x', 'content-type': 'application/json' });
    expect(headers).toHaveProperty('Idempotency-Key');
    expect(JSON.parse(body as string)).toMatchObject({ claimed: 'what is right' });
  });

  it('has no records that are found nowhere', () => {
    for (const { path, parameters } of document.operations)
      for (const { name, schema } of parameters.filter((one) => one.in === 'path'))
        if (!schema.enum) expect(collectionOf(path, name)).toMatch(/^\/api\//);
  });

  it('makes forms with files', () => {
    const { body } = asFetch(requestOf(document, operation('Identity_verify')));
    expect((body as FormData).get('front')).toBeInstanceOf(Blob);
  });
});

describe('an answer', () => {
  const check = new AnswerCheck(document);
  const faults = (status: number, value: unknown, type = 'application/json; charset=utf-8') =>
    check.faultsOf(operation('SignIn_refresh'), {
      status,
      headers: { 'content-type': type },
      body: json(value),
    });
  const problem = { type: 'urn:x', title: '不', status: 400, detail: '不', code: 'malformed_body' };

  it('is as the document says', () => {
    expect(faults(400, problem, 'application/problem+json; charset=utf-8')).toEqual([]);
    expect(check.faultsOf(operation('Session_end'), { status: 204, headers: {}, body: Buffer.of() })).toEqual(
      [],
    );
  });

  it.each([
    ['a status that is not declared', 200, {}, 'application/json'],
    ['another content type', 400, problem, 'text/html'],
    ['a body of another shape', 400, { ...problem, code: 'unheard_of' }, 'application/problem+json'],
    ['a field that is not declared', 400, { ...problem, stack: 'at' }, 'application/problem+json'],
  ])('is not: %s', (_, status, value, type) => expect(faults(status, value, type)).toHaveLength(1));
});
