import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Environment } from '../config/index.ts';
import { currentRequest } from '../http/request-context.ts';
import { RequestLog } from './request-log.ts';

/** Anything under these names is blanked wherever it stands in a log line. */
const REDACTED = [
  'authorization',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'name',
  'number',
  'documentNumber',
  'openid',
  'parameters',
  'where',
  'query',
];
const paths = REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** Structured logs: a line per request with its id and route, never a body, a query string or a header. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Environment],
      useFactory: (environment: Environment) => ({
        pinoHttp: {
          level: environment.LOG_LEVEL,
          redact: { paths, censor: '[redacted]' },
          mixin: () => ({ requestId: currentRequest()?.requestId }),
          serializers: {
            req: (request: { id: string; method: string; url: string }) => ({
              id: request.id,
              method: request.method,
              path: request.url.split('?')[0],
            }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            err: describeError,
          },
        },
        // `RequestLog` writes them: a logger for each request would be made for nothing.
        forRoutes: [],
      }),
    }),
  ],
  providers: [RequestLog],
  exports: [LoggerModule, RequestLog],
})
export class LoggingModule {}

/** PostgreSQL's `detail` quotes values of the row, so only what names the fault is kept. */
function describeError(error: Error & { code?: string; constraint?: string; table?: string }) {
  const { name, code, constraint, table, stack } = error;
  const isDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  return {
    type: name,
    code,
    constraint,
    table,
    message: error.message,
    stack: isDatabase ? undefined : stack,
  };
}
