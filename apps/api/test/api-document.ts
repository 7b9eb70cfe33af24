import { readFileSync } from 'node:fs';
import type { Permission } from '@htp/domain';

/** What the tests use of a schema. */
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
export interface Operation {
  readonly 'x-permission': Permission | 'public';
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const path = new URL('../../../libs/api-client/openapi.gen.json', import.meta.url);

/** The committed document; `generated.api.spec.ts` holds it against the application. */
const document = JSON.parse(readFileSync(path, 'utf8')) as ApiDocument;

/** `POST /corrections/:id/confirmation`, as the route table writes it. */
export type RouteName = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

export const OPERATIONS: ReadonlyMap<RouteName, Operation> = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [routeName(method, path), operation] as const),
  ),
);

function routeName(method: string, path: string): RouteName {
  return `${method.toUpperCase()} ${path.replace(/^\/api/, '').replaceAll(/\{(\w+)\}/g, ':$1')}` as RouteName;
}

/** @throws Error when there is no such route */
export function operationOf(route: RouteName): Operation {
  const operation = OPERATIONS.get(route);
  if (!operation) throw new Error(`there is no route ${route}`);
  return operation;
}

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

/** An id in the form of ours that nothing has. */
export const ABSENT_ID = '01a2072e-0000-7000-8000-000000000000';
