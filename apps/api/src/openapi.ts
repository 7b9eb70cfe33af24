import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PROBLEM_CODES } from '@htp/domain';
import { routesOf } from './platform/access/index.ts';
import { limitsOfRoute } from './platform/limits/index.ts';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: PROBLEM_CODES },
    params: { type: 'object', additionalProperties: true },
    reasons: { type: 'array', items: { type: 'string', enum: PROBLEM_CODES } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          detail: { type: 'string' },
          params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        },
      },
    },
    requestId: { type: 'string' },
  },
} as const;

/** The OpenAPI 3.1 document of the running application. */
export function openApiDocument(application: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('卫生人才综合服务平台 API')
    .setDescription('Problems are `application/problem+json` (RFC 9457); clients switch on `code`.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    operationIdFactory: (controller, method) => operationId(`${controller}.${method}`),
  });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM as never };
  const limits = limitsByOperation(application);
  for (const operation of operationsOf(document)) {
    operation['x-limits'] = limits.get(operation.operationId);
    operation.responses['default'] = {
      description: 'A problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return withoutNullable(document) as OpenAPIObject;
}

export function serveDocument(application: INestApplication): void {
  SwaggerModule.setup('api/docs', application, () => openApiDocument(application), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}

const operationId = (handler: string) => handler.replace(/Controller\./, '_');

function limitsByOperation(application: INestApplication): ReadonlyMap<string, object | undefined> {
  const routes = routesOf(
    application.get(DiscoveryService, { strict: false }),
    application.get(MetadataScanner, { strict: false }),
  );
  return new Map(routes.map((route) => [operationId(route.handler), limitsOfRoute(route)]));
}

interface Operation {
  operationId: string;
  'x-limits'?: object | undefined;
  responses: Record<string, unknown>;
}

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((item) =>
    Object.values(item as object).filter(
      (value): value is Operation => typeof value === 'object' && 'responses' in value,
    ),
  );
}

/** `nullable` is of OpenAPI 3.0; in 3.1 null is a type among others. */
function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withoutNullable(value)]),
  );
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  if (typeof rest['type'] !== 'string') return { anyOf: [rest, { type: 'null' }] };
  const withNull = { ...rest, type: [rest['type'], 'null'] };
  return Array.isArray(rest['enum'])
    ? { ...withNull, enum: [...(rest['enum'] as unknown[]), null] }
    : withNull;
}
