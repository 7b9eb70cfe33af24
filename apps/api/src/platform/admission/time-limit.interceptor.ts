import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';
import { KnownStaff } from './known-staff.ts';
import type { StayingRequest } from './stay.ts';

const LIMIT_MS = 20_000;
/** Photographs come slowly over the air, and the recogniser takes half a minute at most. */
const UPLOAD_LIMIT_MS = 90_000;

/**
 * Nobody waits longer than this for an answer. A read is given up then; a change goes on, and its receipt tells whoever asks again
 * what became of it. Remembers, too, who turned out to be staff.
 */
@Injectable()
export class TimeLimitInterceptor implements NestInterceptor {
  constructor(private readonly staff: KnownStaff) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<StayingRequest & Partial<AuthenticatedRequest>>();
    const { actor, headers, stay } = request;
    if (actor && headers.authorization && actor.grants.some(({ role }) => role !== 'candidate'))
      this.staff.add(headers.authorization);
    if (!stay) return next.handle();
    if (stay.isOver) throw new DomainError('unavailable');
    const work = lastValueFrom(next.handle(), { defaultValue: undefined });
    stay.handled(work);
    const isUpload = headers['content-type']?.startsWith('multipart/') ?? false;
    return from(within(isUpload ? UPLOAD_LIMIT_MS : LIMIT_MS, work, () => stay.abandon()));
  }
}

/** @throws DomainError `unavailable` when it takes longer */
function within<T>(limit: number, work: Promise<T>, giveUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DomainError('unavailable'));
      giveUp();
    }, limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
