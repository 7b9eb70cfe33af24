import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { serveDocument } from './openapi.ts';
import { answerSecurity, documentSecurity } from './web/answer-security.ts';
import type { Environment } from './platform/config/index.ts';
import { JsonAdapter } from './platform/http/json-adapter.ts';
import { jsonBody } from './platform/http/json-body.ts';
import { requestContext } from './platform/http/request-context.ts';
import { refuseOddHead } from './platform/http/request-head.ts';
import { answerUnheard, refuseHostless } from './platform/http/unheard-requests.ts';
import { RequestLog } from './platform/logging/request-log.ts';
import { Metrics } from './platform/operations/index.ts';
import { refuseOtherPaths, servePages } from './web/serve-pages.ts';

const PREFIX = 'api';
/** Answers of operations stay at the root, where whoever runs the process looks for them. */
const UNPREFIXED = ['health/live', 'health/ready', 'metrics'];

export const nestOptions = { bufferLogs: true, bodyParser: false, abortOnError: false } as const;

/** Builds the application for these settings; it does not listen yet. */
export async function createApplication(environment: Environment): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(
    AppModule.with(environment),
    new JsonAdapter(),
    nestOptions,
  );
  return configureApplication(application, environment);
}

/** What surrounds the modules, the same for the server and for tests. */
export function configureApplication(
  application: NestExpressApplication,
  environment: Environment,
): NestExpressApplication {
  // For whoever builds clients; people in production have no use for it.
  const hasDocument = environment.NODE_ENV !== 'production';
  application.useLogger(application.get(Logger));
  application.flushLogs();
  application.set('trust proxy', environment.TRUSTED_PROXIES);
  application.set('etag', false);
  application.disable('x-powered-by');
  answerUnheard(application.getHttpServer());
  application.use(requestContext);
  application.use(application.get(Metrics).observe);
  application.use(application.get(RequestLog).observe);
  application.use(answerSecurity);
  if (hasDocument) application.use('/api/docs', documentSecurity);
  application.use(refuseHostless);
  application.use(refuseOddHead);
  servePages(application, environment);
  application.use(refuseOtherPaths);
  application.use(jsonBody);
  application.setGlobalPrefix(PREFIX, { exclude: UNPREFIXED });
  if (hasDocument) serveDocument(application);
  return application;
}
