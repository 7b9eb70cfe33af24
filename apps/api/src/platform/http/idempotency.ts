import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';
import { UnitOfWork } from '../database/index.ts';
import {
  IDEMPOTENCY_KEY_HEADER,
  idempotencyKeyOf,
  type KeptAnswer,
  type KeptAnswerKey,
  KeptAnswers,
} from './kept-answers.ts';
import { currentRequest } from './request-context.ts';

const SHOWN_ONCE = 'htp:shown-once';

interface IdempotentOptions {
  /** Fields of the answer that are kept nowhere: null when it is answered again. */
  readonly shownOnce?: readonly string[];
}

/**
 * The route needs an `Idempotency-Key`: its first success is kept with the change and answered again to the same request. Its
 * view must be a receipt without personal data (trust.md, abuse 13).
 */
export const Idempotent = ({ shownOnce = [] }: IdempotentOptions = {}) =>
  applyDecorators(
    SetMetadata<string, readonly string[]>(SHOWN_ONCE, shownOnce),
    NamesItself(),
    UseInterceptors(IdempotencyInterceptor),
  );

/** The same for a route whose change is one statement, which keeps the receipt (docs/adr/0017-hot-writes.md). */
export const IdempotentAtOnce = () =>
  applyDecorators(NamesItself(), UseInterceptors(IdempotentAtOnceInterceptor));

const NamesItself = () => ApiHeader(IDEMPOTENCY_KEY_HEADER);

@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
    private readonly answers: KeptAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.unitOfWork.run(() => this.once(context, next)));
  }

  private async once(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const { key, asked, response } = namedRequestOf(context);
    await this.answers.lock(key);
    const first = await this.answers.find(key, asked);
    if (first) return replay(first, response);
    const answer: unknown = await lastValueFrom(next.handle());
    const shownOnce = this.reflector.get<readonly string[]>(SHOWN_ONCE, context.getHandler());
    await this.answers.keep(key, asked, { status: response.statusCode, answer }, shownOnce);
    return answer;
  }
}

/**
 * Looks for a first success only when the request does not succeed: if there was one, the statement that changes and keeps
 * the receipt cannot succeed again, for the key is unique.
 */
@Injectable()
class IdempotentAtOnceInterceptor implements NestInterceptor {
  constructor(private readonly answers: KeptAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.once(context, next));
  }

  private async once(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const { key, asked, response } = namedRequestOf(context);
    const receipt = { values: this.answers.receiptOf(key, asked, response.statusCode), kept: false };
    currentRequest()!.receipt = receipt;
    try {
      const answer: unknown = await lastValueFrom(next.handle());
      if (!receipt.kept) throw new Error(`${key.route} answered without keeping its receipt`);
      return answer;
    } catch (error) {
      const first = await this.answers.find(key, asked);
      if (!first) throw error;
      return replay(first, response);
    }
  }
}

/** @throws DomainError when the request does not name itself */
function namedRequestOf(context: ExecutionContext) {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { path, headers, body, actor } = request;
  const route = `${context.getClass().name}.${context.getHandler().name}`;
  return {
    key: { accountId: actor.accountId, route, key: idempotencyKeyOf(request) } satisfies KeptAnswerKey,
    asked: { path, ifMatch: headers['if-match'] ?? null, body: (body as unknown) ?? null },
    response: context.switchToHttp().getResponse<Response>(),
  };
}

function replay({ status, answer }: KeptAnswer<unknown>, response: Response): unknown {
  response.status(status).setHeader('Idempotent-Replay', 'true');
  return answer;
}
