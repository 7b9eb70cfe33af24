import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Database } from '../database/index.ts';
import { undeclaredColumns } from './index.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

describe('columns of bytes', () => {
  it('all say on which key they depend: without it a rotation would leave them behind', () => {
    expect(undeclaredColumns(app.get(Database).entities.dataSource.entityMetadatas)).toEqual([]);
  });
});
