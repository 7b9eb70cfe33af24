import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import type { Request } from 'express';

const headerOf = createParamDecorator((required: boolean, context: ExecutionContext) => {
  const contentTag = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (required && contentTag === undefined) throw new DomainError('precondition_required');
  return contentTag;
});

/**
 * `If-Match`: the `contentTag` of the case as it was shown, as a parameter of a route that acts on what was seen.
 * @throws DomainError `precondition_required` without it, where it is required
 */
export const ContentTag =
  ({ required = true } = {}): ParameterDecorator =>
  (target, property, index) => {
    headerOf(required)(target, property, index);
    const method = Object.getOwnPropertyDescriptor(target, property as string);
    if (method)
      ApiHeader({ name: 'If-Match', required, description: DESCRIPTION })(target, property as string, method);
  };

const DESCRIPTION = '`contentTag` of the case as it was seen';
