import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import type { Request } from 'express';
import { Public } from '../access/index.ts';
import { Limited } from '../limits/limited.ts';
import { Serves } from '../admission/serves.ts';
import { Environment } from '../config/index.ts';
import { constantTimeEqual } from '../crypto/index.ts';
import { Metrics } from './metrics.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus metrics, for whoever holds the token, or for this machine when there is none. */
@ApiExcludeController()
@Controller('metrics')
@Limited('operations')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly environment: Environment,
  ) {}

  @Public()
  @Serves('always')
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: Request): Promise<string> {
    if (!this.mayRead(request)) throw new DomainError('not_found');
    return this.metrics.registry.metrics();
  }

  private mayRead(request: Request): boolean {
    const token = this.environment.METRICS_TOKEN;
    if (token === undefined) return LOOPBACK.has(request.ip ?? '');
    return constantTimeEqual(
      Buffer.from(request.headers.authorization ?? ''),
      Buffer.from(`Bearer ${token}`),
    );
  }
}
