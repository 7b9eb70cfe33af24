import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { from, type Observable, switchMap } from 'rxjs';
import type { AuthenticatedRequest } from '../../../platform/access/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { createInitialPassword, hashPassword } from '../password.ts';

/** A password that is shown once and must be changed at the next sign-in, with its hash. */
export interface IssuedPassword {
  readonly password: string;
  readonly hash: string;
}

export async function issuePassword(): Promise<IssuedPassword> {
  const password = createInitialPassword();
  return { password, hash: await hashPassword(password) };
}

type Issuing = AuthenticatedRequest & { issuedPassword?: IssuedPassword };

@Injectable()
class PasswordIssuing implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.database.transaction) throw new Error('@IssuesPassword() must stand below @Idempotent()');
    const request = context.switchToHttp().getRequest<Issuing>();
    const issue = async () => {
      request.issuedPassword = await issuePassword();
    };
    return from(issue()).pipe(switchMap(() => next.handle()));
  }
}

/**
 * Issues a password before the request's transaction begins: its hash takes 30 to 40 ms, for which nobody may wait at locks. Stands
 * below `@Idempotent()`, since interceptors begin with the lowest.
 */
export const IssuesPassword = () => applyDecorators(UseInterceptors(PasswordIssuing));

/** The issued password, as a parameter of a route with `@IssuesPassword()`. */
export const Issued = createParamDecorator((_: unknown, context: ExecutionContext): IssuedPassword => {
  const { issuedPassword } = context.switchToHttp().getRequest<Issuing>();
  if (!issuedPassword) throw new Error('a route without @IssuesPassword() asks for an issued password');
  return issuedPassword;
});
