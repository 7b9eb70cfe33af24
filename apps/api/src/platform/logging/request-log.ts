import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';
import { routesOf } from '../access/route-table.ts';
import { loggedPath } from './logged-path.ts';

/** What a line says of a request: no header, no query, no body. */
export interface LoggedRequest {
  readonly id: unknown;
  readonly method: string;
  /** As {@link loggedPath} says. */
  readonly url: string;
}

/** Before the routes' own. */
const FIRST_WORDS = ['api', 'admin', 'assets', 'health', 'metrics'];

/** A line per request, written when it has ended; where the level leaves it out, it costs nothing. */
@Injectable()
export class RequestLog {
  private words: ReadonlySet<string> | undefined;

  constructor(
    private readonly logger: PinoLogger,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

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
    if (wasTurnedAway(request, response)) return;
    const { logger } = this.logger;
    const level = response.statusCode >= 500 ? 'error' : 'info';
    if (!logger.isLevelEnabled(level)) return;
    const message = response.writableFinished ? 'request completed' : 'request aborted';
    // Whose request it was, by the account's id alone: the record says what was done, this what was refused, too.
    const { actor, id } = request as Partial<AuthenticatedRequest> & { id?: unknown };
    const url = loggedPath(request.originalUrl, (this.words ??= this.wordsOfRoutes()));
    const req: LoggedRequest = { id, method: request.method, url };
    logger[level]({ req, res: response, account: actor?.accountId, responseTime }, message);
  }

  private wordsOfRoutes(): ReadonlySet<string> {
    const segments = routesOf(this.discovery, this.scanner).flatMap(({ path }) => path.split('/'));
    return new Set([...FIRST_WORDS, ...segments.filter((segment) => !segment.startsWith(':'))]);
  }
}

/** Refused at the door for want of a place: a counter says how many (docs/adr/0030-load.md). A line for each would be a crowd's other half. */
const wasTurnedAway = (request: Request & { stay?: object }, { statusCode }: Response) =>
  statusCode === 503 && request.route !== undefined && request.stay === undefined;
