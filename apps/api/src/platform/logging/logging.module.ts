import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { Environment } from '../config/index.ts';
import { currentRequest } from '../http/request-context.ts';
import { describeError } from './described-error.ts';
import { refusePersonalData } from './personal-data.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';

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
    DiscoveryModule,
    LoggerModule.forRootAsync({
      inject: [Environment],
      useFactory: (environment: Environment) => ({
        pinoHttp: {
          level: environment.LOG_LEVEL,
          redact: { paths, censor: '[redacted]' },
          mixin: () => ({ requestId: currentRequest()?.requestId }),
          hooks: environment.NODE_ENV === 'test' ? { streamWrite: refusePersonalData } : {},
          serializers: {
            // As pino has made it of what `RequestLog` gives.
            req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: url }),
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
