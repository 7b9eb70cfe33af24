import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isProblem } from '@htp/domain';
import type { Request } from 'express';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';
import { networkOf } from './client-network.ts';
import { limitsOf } from './limits-of-route.ts';
import type { Budget, RouteLimits } from './limits.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RequestCounts } from './request-counts.ts';

/** Before anybody is looked up: whoever floods us pays with his address. */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  canActivate(context: ExecutionContext): boolean {
    const limits = limitsIn(context);
    const { ip = '' } = context.switchToHttp().getRequest<Request>();
    this.limiter.take(limits, 'address', networkOf(ip));
    this.limiter.take(limits, 'overall', '');
    return true;
  }
}

/** Once it is known who asks: the account's rate, then what is counted over all processes. */
@Injectable()
export class AccountLimitGuard implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly counts: RequestCounts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limits = limitsIn(context);
    const request = context.switchToHttp().getRequest<Request & Partial<AuthenticatedRequest>>();
    if (request.actor) this.limiter.take(limits, 'account', request.actor.accountId);
    for (const budget of limits.budgets) await this.spend(limits, budget, subjectOf(budget, request));
    return true;
  }

  private async spend({ kind }: RouteLimits, budget: Budget, subject: string): Promise<void> {
    try {
      await this.counts.add(budget, subject);
    } catch (error) {
      if (isProblem(error, 'rate_limited')) this.limiter.noteRefused(kind, `budget of ${budget.per}`);
      throw error;
    }
  }
}

function limitsIn(context: ExecutionContext): RouteLimits {
  const limits = limitsOf(context.getHandler() as never, context.getClass());
  // The start refuses such a route (LimitsModule).
  if (!limits) throw new Error('a route without limits');
  return limits;
}

function subjectOf({ per, name }: Budget, request: Request & Partial<AuthenticatedRequest>): string {
  switch (per) {
    case 'address':
      return networkOf(request.ip ?? '');
    case 'account':
      return request.actor!.accountId;
    case 'unit':
      return String(request.params['id']);
    case 'overall':
      return '';
    default:
      throw new Error(`the module counts ${name}, no guard can`);
  }
}
