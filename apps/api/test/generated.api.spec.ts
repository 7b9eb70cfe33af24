import { glob, readFile } from 'node:fs/promises';
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

  it('names each shape of the document once: one of two classes of a name would silently take the other’s place', async () => {
    const sources = join(import.meta.dirname, '../src');
    const names: string[] = [];
    for await (const file of glob('**/*.{view,input}.ts', { cwd: sources })) {
      const text = await readFile(join(sources, file), 'utf8');
      names.push(...[...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name!));
    }
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  it('has a migration for every change of an entity; otherwise run `npm run migration:generate`', async () => {
    expect(await schemaDrift(application.database.ownerUrl)).toEqual([]);
  });
});
