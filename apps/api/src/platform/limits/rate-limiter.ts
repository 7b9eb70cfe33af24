import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { Environment } from '../config/index.ts';
import { Metrics } from '../operations/index.ts';
import { Flow } from './flow.ts';
import type { Rates, RouteLimits } from './limits.ts';

/** Refuses floods before they cost anything: in memory, each process for itself. */
@Injectable()
export class RateLimiter {
  /** One for each, so that a flood of addresses makes no account forgotten. */
  private readonly flows = { address: new Flow(), account: new Flow(), overall: new Flow() };
  private readonly refused;

  constructor(
    private readonly environment: Environment,
    metrics: Metrics,
  ) {
    this.refused = metrics.counter(
      'http_requests_limited_total',
      'Requests refused by a rate limit or a budget, by the kind of route and by whose limit it was',
      ['kind', 'by'],
    );
  }

  /** @throws DomainError `rate_limited` */
  take({ kind, rates }: RouteLimits, by: keyof Rates, subject: string): void {
    const rate = rates[by];
    if (!rate) return;
    const { RATE_LIMIT_FACTOR: factor } = this.environment;
    const scaled = { burst: rate.burst * factor, perMinute: rate.perMinute * factor };
    const wait = this.flows[by].take(`${kind} ${subject}`, scaled, performance.now());
    if (wait === 0) return;
    this.noteRefused(kind, by);
    throw new DomainError('rate_limited', { retryAfterSeconds: Math.ceil(wait / 1000) });
  }

  noteRefused(kind: string, by: string): void {
    this.refused.inc({ kind, by });
  }
}
