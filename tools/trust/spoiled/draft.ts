import type { ApiRequest, FormFile } from '../document/index.ts';
import {
  BOUNDARY,
  filePart,
  formOf,
  type FormPart,
  jsonOf,
  textPart,
  type WireRequest,
} from '../wire/index.ts';

export type DraftBody =
  | { readonly kind: 'json'; value: unknown }
  | { readonly kind: 'form'; parts: FormPart[] }
  | { readonly kind: 'bytes'; bytes: Buffer };

/** A request on its way to the wire, each part of which can still be spoiled; texts are as they will be sent. */
export interface Draft {
  method: string;
  /** With its parameters in braces. */
  template: string;
  readonly path: Record<string, string>;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  body: DraftBody | undefined;
  /** In place of path and query. */
  target?: string;
  last: boolean;
}

/** A valid request, taken apart so that each part can be spoiled. */
export function draftOf(request: ApiRequest, callersHeaders: Readonly<Record<string, string>>): Draft {
  const { operation, body } = request;
  return {
    method: operation.method,
    template: operation.path,
    path: mapped(request.path, encodeURIComponent),
    query: Object.entries(request.query).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [encodeURIComponent(name), encodeURIComponent(one)]),
    ),
    headers: [
      ...Object.entries(callersHeaders),
      ...Object.entries(request.headers),
      ...(body ? [['Content-Type', TYPE_OF_KIND[body.kind]] as [string, string]] : []),
    ],
    body: body && draftBodyOf(body),
    last: false,
  };
}

/** The request as it is written, spoiled or not; bytes that a client library would not send included. */
export function wireOf(draft: Draft): WireRequest {
  const { method, headers, body, last } = draft;
  const path = draft.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => draft.path[name] ?? '');
  const query = draft.query.map(([name, value]) => `${name}=${value}`).join('&');
  const target = draft.target ?? (query === '' ? path : `${path}?${query}`);
  return { method, target, headers, last, ...(body ? { body: bytesOfBody(body) } : {}) };
}

const TYPE_OF_KIND = {
  json: 'application/json',
  multipart: `multipart/form-data; boundary=${BOUNDARY}`,
};

function bytesOfBody(body: DraftBody): Buffer {
  if (body.kind === 'json') return jsonOf(body.value);
  return body.kind === 'form' ? formOf(body.parts) : body.bytes;
}

function draftBodyOf({ kind, value }: NonNullable<ApiRequest['body']>): DraftBody {
  // A copy, for the drafts of one request are spoiled each in its own way.
  if (kind === 'json') return { kind, value: structuredClone(value) };
  const fields = Object.entries(value as Record<string, string | FormFile>);
  return {
    kind: 'form',
    parts: fields.map(([name, field]) =>
      typeof field === 'object' && field !== null
        ? filePart(name, field.fileName, field.type, field.bytes)
        : textPart(name, String(field)),
    ),
  };
}

const mapped = (record: Readonly<Record<string, string>>, change: (value: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
