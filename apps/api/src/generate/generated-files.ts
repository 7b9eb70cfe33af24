import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../openapi.ts';
import { accessTable, routesOf } from '../platform/access/index.ts';
import { limitsTable } from '../platform/limits/index.ts';

/** The committed files that follow from the application, by their path from the project's root. */
export async function generatedFiles(application: INestApplication): Promise<Map<string, string>> {
  const document = openApiDocument(application);
  const routes = routesOf(
    application.get(DiscoveryService, { strict: false }),
    application.get(MetadataScanner, { strict: false }),
  );
  const types = await openapiTS(JSON.parse(JSON.stringify(document)), { alphabetize: true });
  return new Map([
    ['docs/access-table.gen.md', accessTable(routes)],
    ['docs/limits.gen.md', limitsTable(routes)],
    ['libs/api-client/openapi.gen.json', `${JSON.stringify(document, null, 2)}\n`],
    ['libs/api-client/src/schema.gen.ts', astToString(types)],
  ]);
}
