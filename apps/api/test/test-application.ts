import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { AppModule } from '../src/app.module.ts';
import { JsonAdapter } from '../src/platform/http/json-adapter.ts';
import { configureApplication, nestOptions } from '../src/application.ts';
import { readEnvironment } from '../src/platform/config/index.ts';
import { createKeyRing } from '../src/platform/crypto/index.ts';
import { AdjustableClock, Clock, InstantSource } from '../src/platform/edge/index.ts';
import { findFreePort } from '@htp/embedded-postgres';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** The whole application on a real PostgreSQL, with the simulators of the outside services. */
export interface TestApplication {
  readonly http: ReturnType<typeof supertest>;
  readonly database: TestDatabase;
  readonly clock: AdjustableClock;
  readonly url: string;
  /** What it was started with, for processes that share its database, keys and simulators. */
  readonly settings: Readonly<Record<string, string>>;
  readonly nest: NestExpressApplication;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  /** Settings other than the test's defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Further modules, for tests of the platform itself. */
  readonly imports?: readonly Type[];
  /** A database to share, for two processes on one database; the one who made it drops it. */
  readonly database?: TestDatabase;
}

/** Starts it on a free port. The clock is the database's until a test sets it. */
export async function startTestApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-api-'));
  const database = options.database ?? (await createTestDatabase());
  const keyFile = join(folder, 'keys.json');
  createKeyRing(keyFile);
  const wechat = `http://127.0.0.1:${await findFreePort()}`;
  const settings = {
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.applicationUrl,
    KEY_FILE: keyFile,
    FILE_STORE_FOLDER: join(folder, 'files'),
    SIMULATORS: 'true',
    // What is not about limits is not to be limited.
    RATE_LIMIT_FACTOR: '1000',
    // Test, application and browser share two cores: what is slow there is no crowd.
    LOAD_SHEDDING: 'false',
    RECOGNIZER_PATIENCE_SECONDS: '85',
    WECHAT_BASE_URL: wechat,
    WECHAT_APP_ID: 'wx-test',
    WECHAT_APP_SECRET: 'wechat-test-secret',
    WECHAT_WEB_APP_ID: 'wx-test-web',
    WECHAT_WEB_APP_SECRET: 'wechat-web-test-secret',
    WECHAT_AUTHORISE_URL: `${wechat}/connect/oauth2/authorize`,
    WECHAT_TEMPLATE_REVIEW_RESULT: 'simulated-review-result',
    WECHAT_TEMPLATE_DEADLINE: 'simulated-deadline',
    WECHAT_TEMPLATE_IDENTITY_RESULT: 'simulated-identity-result',
    COMMISSION_BASE_URL: `http://127.0.0.1:${await findFreePort()}`,
    COMMISSION_API_KEY: 'commission-test-key',
    ...options.settings,
  };
  const environment = readEnvironment(settings);
  const testing = await Test.createTestingModule({
    imports: [AppModule.with(environment), ...(options.imports ?? [])],
  })
    .overrideProvider(Clock)
    .useFactory({ factory: (source: InstantSource) => new AdjustableClock(source), inject: [InstantSource] })
    .compile();
  const application = configureApplication(
    testing.createNestApplication<NestExpressApplication>(new JsonAdapter(), nestOptions),
    environment,
  );
  await application.listen(0, '127.0.0.1');
  const { port } = application.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    http: supertest(url),
    url,
    settings,
    nest: application,
    database,
    clock: application.get(Clock) as AdjustableClock,
    get: (token) => application.get(token as Type<never>),
    close: async () => {
      await application.close();
      if (!options.database) await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
