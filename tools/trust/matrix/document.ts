import { readFileSync } from 'node:fs';

/** What the proof uses of a schema. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly name: string;
  readonly method: string;
  /** As the document writes it: `/api/units/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly permission: string;
  /** By media type. */
  readonly body: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly 'x-permission': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Operation['body'] };
}

const file = new URL('../../../libs/api-client/openapi.gen.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;

/** Every operation of the committed document, which `npm test` holds against the application. */
export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, ...rest }]) => ({
    name: operationId,
    method: method.toUpperCase(),
    path,
    parameters,
    permission: rest['x-permission'],
    body: requestBody?.content ?? {},
  })),
);

export const pathParametersOf = ({ parameters }: Operation): string[] =>
  parameters.filter((each) => each.in === 'path').map(({ name }) => name);

/** An id in the form of ours that nothing has. */
export const ABSENT_ID = '01a2072e-0000-7000-8000-000000000000';

/** A value of the right shape, `null` where that is one: what a request needs to get past the checks of its form. */
export function exampleOf({ $ref, allOf, ...schema }: Schema): unknown {
  if ($ref) return exampleOf(document.components.schemas[$ref.split('/').at(-1)!]!);
  if (allOf?.[0]) return exampleOf(allOf[0]);
  if (schema.enum) return schema.enum[0];
  if (Array.isArray(schema.type)) return null;
  switch (schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}));
    case 'string':
      return exampleText(schema);
    default: {
      const { required = [], properties = {} } = schema;
      return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})]));
    }
  }
}

function exampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return ABSENT_ID;
  if (format === 'date') return '2026-11-23';
  if (format === 'date-time') return '2026-11-23T04:00:00.000Z';
  return '1'.repeat(minLength);
}
