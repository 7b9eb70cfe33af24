import { readFileSync } from 'node:fs';
import type { Permission } from '@htp/domain';

export interface Operation {
  readonly 'x-permission': Permission | 'public';
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
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
