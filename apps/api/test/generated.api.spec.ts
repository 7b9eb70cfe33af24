import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedFiles } from '../src/generate/generated-files.ts';
import { schemaDrift } from '../src/platform/database/migrate.ts';
import { startTestApplication, type TestApplication } from './test-application.ts';

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
});
afterAll(() => application.close());

describe('what is generated and committed', () => {
  it('agrees with the application; otherwise run `npm run generate`', async () => {
    for (const [path, content] of await generatedFiles(application.nest)) {
      expect(await readFile(join(import.meta.dirname, '../../..', path), 'utf8'), path).toBe(content);
    }
  });

  it('has a migration for every change of an entity; otherwise run `npm run migration:generate`', async () => {
    expect(await schemaDrift(application.database.ownerUrl)).toEqual([]);
  });
});
