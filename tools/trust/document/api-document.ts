import { readFileSync } from 'node:fs';
import type { Permission } from '@htp/domain';

/** What our document uses of JSON Schema 2020-12. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/** A parameter of an operation, as the OpenAPI document has it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type BodyKind = 'json' | 'multipart';

/** One operation of the API, as its document tells it. */
export interface Operation {
  /** `Credential_add` */
  readonly id: string;
  readonly method: Method;
  /** With its parameters in braces: `/api/credentials/{id}`. */
  readonly path: string;
  /** Who may ask, before any scope. */
  readonly permission: Permission | 'public';
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly kind: BodyKind; readonly schema: Schema };
  /** The kinds of content that it answers with, and their schemas, by status (`default`: every problem). */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

interface Written {
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface WrittenOperation {
  readonly operationId: string;
  readonly 'x-permission': Permission | 'public';
  readonly parameters?: readonly (Omit<Parameter, 'required'> & { readonly required?: boolean })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

const KIND_OF_MEDIA_TYPE: Readonly<Record<string, BodyKind>> = {
  'application/json': 'json',
  'multipart/form-data': 'multipart',
};

const committed = new URL('../../../libs/api-client/openapi.gen.json', import.meta.url);

/** The OpenAPI document: what there is to ask, and what may be answered. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  readonly written: unknown;
  private readonly schemas: Readonly<Record<string, Schema>>;

  constructor(written: unknown) {
    this.written = written;
    const { paths, components } = written as Written;
    this.schemas = components.schemas;
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation)),
    );
  }

  /** The one in the repository, of which the clients' types are made. */
  static committed(): ApiDocument {
    return new ApiDocument(JSON.parse(readFileSync(committed, 'utf8')));
  }

  /** The one that a running API tells of itself. */
  static async servedBy(url: string): Promise<ApiDocument> {
    return new ApiDocument(await (await fetch(`${url}/api/openapi.json`)).json());
  }

  /** @throws Error when there is no such operation */
  operation(id: string): Operation {
    const found = this.operations.find((operation) => operation.id === id);
    if (!found) throw new Error(`the document has no operation ${id}`);
    return found;
  }

  /** The schema behind a reference, or behind the single part of an `allOf`. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').at(-1)!]!);
    if (schema.allOf?.length === 1) return this.resolve(schema.allOf[0]!);
    return schema;
  }
}

function operationOf(path: string, method: string, written: WrittenOperation): Operation {
  const content = Object.entries(written.requestBody?.content ?? {});
  const [mediaType, body] = content[0] ?? [];
  const kind = mediaType === undefined ? undefined : KIND_OF_MEDIA_TYPE[mediaType];
  if (content.length > 1 || (body && !kind))
    throw new Error(`${written.operationId}: no proof can make such a body`);
  return {
    id: written.operationId,
    method: method.toUpperCase() as Method,
    path,
    permission: written['x-permission'],
    parameters: (written.parameters ?? []).map((one) => ({ ...one, required: one.required ?? false })),
    ...(kind && body ? { body: { kind, schema: body.schema } } : {}),
    answers: Object.fromEntries(
      Object.entries(written.responses).map(([status, { content: answered = {} }]) => [
        status,
        Object.fromEntries(Object.entries(answered).map(([type, { schema }]) => [type, schema])),
      ]),
    ),
  };
}
