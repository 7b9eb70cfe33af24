import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import { DomainError, type ProblemCode } from '@htp/domain';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Counter } from 'prom-client';
import { CiphertextRefused } from '../crypto/index.ts';
import { Metrics } from '../operations/metrics.ts';
import { JSON_LIMIT_BYTES } from './json-body.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { databaseProblem } from './database-problem.ts';
import { problemOf } from './problem.ts';

/** Problems of the framework and the body parsers, by their status. */
const CODE_OF_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformed_body',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  413: 'payload_too_large',
  415: 'media_type_unsupported',
  429: 'rate_limited',
  503: 'unavailable',
};

/** Turns whatever was thrown into a problem; what nobody foresaw is logged with details and answered without. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly refusals: Counter;

  constructor(
    private readonly logger: PinoLogger,
    metrics: Metrics,
  ) {
    this.refusals = new Counter({
      name: 'sealed_data_refused_total',
      help: 'Sealed values that did not open: altered, moved, or of a key that is not in the ring',
      labelNames: ['reason'],
      registers: [metrics.registry],
    });
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = this.domainErrorOf(thrown);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const told = (error.params as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
    const retryAfter = told ?? (error.status === 503 ? retryAfterSeconds() : undefined);
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    if (error.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response
      .status(error.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error)));
  }

  private domainErrorOf(thrown: unknown): DomainError {
    if (thrown instanceof DomainError) return thrown;
    if (thrown instanceof CiphertextRefused) return this.alarm(thrown);
    const fromDatabase = databaseProblem(thrown);
    if (fromDatabase) return fromDatabase;
    const status = statusOf(thrown);
    const code = status === undefined ? undefined : CODE_OF_STATUS[status];
    if (code) return frameworkProblem(code);
    this.logger.error({ err: thrown }, 'unforeseen error');
    return new DomainError('internal');
  }

  /** Somebody has been at the database or at the keys: whoever runs the product must know, whoever asks must not know more. */
  private alarm(refused: CiphertextRefused): DomainError {
    this.refusals.inc({ reason: refused.reason });
    this.logger.error(
      { err: refused, alarm: 'sealed_data_refused', reason: refused.reason },
      'sealed data was refused',
    );
    return new DomainError('data_unreadable');
  }
}

/** Nest's exceptions and those of body-parser and multer (`http-errors`) carry their status differently. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { status, expose } = (thrown ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : undefined;
}

function frameworkProblem(code: ProblemCode): DomainError {
  // Routes that take files say their own limit; what reaches here was a JSON body.
  if (code === 'payload_too_large') return new DomainError(code, { limitBytes: JSON_LIMIT_BYTES });
  if (code === 'media_type_unsupported') return new DomainError(code, { accepted: ['application/json'] });
  if (code === 'rate_limited') return new DomainError(code, { retryAfterSeconds: 60 });
  return new DomainError(code as 'not_found');
}
