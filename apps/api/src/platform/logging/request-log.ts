import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';

/** A line per request, written when it has ended; where the level leaves it out, it costs nothing. */
@Injectable()
export class RequestLog {
  constructor(private readonly logger: PinoLogger) {}

  /** Middleware. */
  readonly observe = (request: Request, response: Response, next: NextFunction): void => {
    // Whoever runs the process asks for its health every few seconds.
    if (!request.url.startsWith('/health/')) {
      const begun = performance.now();
      response.once('close', () => this.write(request, response, Math.round(performance.now() - begun)));
    }
    next();
  };

  private write(request: Request, response: Response, responseTime: number): void {
    const { logger } = this.logger;
    const level = response.statusCode >= 500 ? 'error' : 'info';
    if (!logger.isLevelEnabled(level)) return;
    const message = response.writableFinished ? 'request completed' : 'request aborted';
    // Whose request it was, by the account's id alone: the record says what was done, this what was refused, too.
    const { actor } = request as Partial<AuthenticatedRequest>;
    logger[level]({ req: request, res: response, account: actor?.accountId, responseTime }, message);
  }
}
