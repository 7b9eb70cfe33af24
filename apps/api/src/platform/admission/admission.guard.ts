import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { roleHolds } from '@htp/domain';
import type { Response } from 'express';
import { ACCESS_RULE, type AccessRule } from '../access/access.decorators.ts';
import { currentRequest } from '../http/request-context.ts';
import { Admission } from './admission.ts';
import { KnownStaff } from './known-staff.ts';
import { SERVED_AUDIENCE, type Served } from './serves.ts';
import { Stay, type StayingRequest } from './stay.ts';
import { UnreadAnswers } from './unread-answers.ts';

/** The first guard: takes a place for the request or refuses it, before anybody asks who sends it. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
    private readonly staff: KnownStaff,
    private readonly unread: UnreadAnswers,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const served = this.servedBy(context.getHandler());
    if (served === 'always') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<StayingRequest>();
    const audience = this.staff.has(request.headers.authorization) ? 'staff' : served;
    const current = currentRequest();
    if (current) current.audience = audience;
    const response = http.getResponse<Response>();
    request.stay = new Stay(this.admission.enter(audience, request), request, response);
    this.unread.watch(response);
    return true;
  }

  private servedBy(handler: ReturnType<ExecutionContext['getHandler']>): Served {
    const declared = this.reflector.get<Served | undefined>(SERVED_AUDIENCE, handler);
    if (declared) return declared;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, handler);
    if (rule?.kind !== 'permission') return 'anybody';
    return roleHolds('candidate', rule.permission) ? 'candidates' : 'staff';
  }
}
