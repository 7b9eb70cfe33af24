import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ApiDocument, BodyKind, Operation, Parameter } from './api-document.ts';
import { type FormFile, type Preferred, valuesOf } from './values.ts';

/** A request that the document allows, before it is written for the wire. */
export interface ApiRequest {
  readonly operation: Operation;
  /** By the names of the parameters. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly kind: BodyKind; readonly value: unknown };
}

/** The valid requests of an operation. @param preferred values for the parameters and fields of these names */
export function requestsOf(
  document: ApiDocument,
  operation: Operation,
  preferred: Preferred = {},
): fc.Arbitrary<ApiRequest> {
  const parts = fc.record({
    path: parametersOf(document, operation, 'path', preferred),
    query: parametersOf(document, operation, 'query', preferred),
    headers: parametersOf(document, operation, 'header', preferred),
    value: operation.body ? valuesOf(document, operation.body.schema, preferred) : fc.constant(undefined),
  });
  return parts.map(({ path, query, headers, value }) => ({
    operation,
    path: path as Record<string, string>,
    query,
    headers: named(headers as Record<string, string>),
    ...(operation.body ? { body: { kind: operation.body.kind, value } } : {}),
  }));
}

/** One valid request of an operation, the same each time. */
export function requestOf(
  document: ApiDocument,
  operation: Operation,
  preferred: Preferred = {},
): ApiRequest {
  const [request] = fc.sample(requestsOf(document, operation, preferred), { numRuns: 1, seed: 1 });
  return request!;
}

/** Path and query as they are asked for. */
export function addressOf({
  operation,
  path,
  query,
}: Pick<ApiRequest, 'operation' | 'path' | 'query'>): string {
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name]!),
  );
  const asked = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`;
}

/** For `fetch`. @param headers of whoever asks */
export function asFetch(request: ApiRequest, headers: Readonly<Record<string, string>> = {}): RequestInit {
  const { operation, body } = request;
  const all = { ...request.headers, ...headers };
  if (!body) return { method: operation.method, headers: all };
  if (body.kind === 'multipart')
    return { method: operation.method, headers: all, body: formOf(body.value as Record<string, unknown>) };
  return {
    method: operation.method,
    headers: { ...all, 'content-type': 'application/json' },
    body: JSON.stringify(body.value),
  };
}

function formOf(fields: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || value === null) form.append(name, String(value));
    else {
      const { bytes, type, fileName } = value as FormFile;
      form.append(name, new Blob([Uint8Array.from(bytes)], { type }), fileName);
    }
  }
  return form;
}

function parametersOf(
  document: ApiDocument,
  { parameters }: Operation,
  where: Parameter['in'],
  preferred: Preferred,
): fc.Arbitrary<Record<string, string | string[]>> {
  const own = parameters.filter((one) => one.in === where);
  const values = own.map(
    ({ name, schema }) => [name, valuesOf(document, schema, preferred, name).map(asText)] as const,
  );
  const requiredKeys = own.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<
    Record<string, string | string[]>
  >;
}

const asText = (value: unknown): string | string[] =>
  Array.isArray(value) ? value.map(String) : String(value);

/** Each request names itself anew, or the second would be answered like the first. */
const named = (headers: Record<string, string>): Record<string, string> =>
  'Idempotency-Key' in headers ? { ...headers, 'Idempotency-Key': randomUUID() } : headers;
