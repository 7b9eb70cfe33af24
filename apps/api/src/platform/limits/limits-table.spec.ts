import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { Allow, Public } from '../access/index.ts';
import { Limited } from './limited.ts';
import { limitsOfRoute, refuseUnlimitedRoutes } from './limits-table.ts';

@Controller('spec')
class SpecController {
  @Get('read')
  @Allow('credential:read')
  read() {}

  @Post('write')
  @Allow('credential:edit')
  write() {}

  @Get('public')
  @Public()
  anybody() {}

  @Post('undeclared')
  @Public()
  undeclared() {}

  @Post('declared')
  @Public()
  @Limited('sign_in')
  declared() {}
}

const route = (name: keyof SpecController) => ({
  method: 'GET',
  path: `/spec/${name}`,
  handler: `SpecController.${name}`,
  rule: undefined,
  target: { method: SpecController.prototype[name], controller: SpecController },
});

describe('the limits of a route', () => {
  it('are those of its kind unless it declares them', () => {
    const kinds = (['read', 'write', 'anybody', 'declared'] as const).map(
      (name) => limitsOfRoute(route(name))?.kind,
    );
    expect(kinds).toEqual(['read', 'write', 'public', 'sign_in']);
  });

  it('must be declared where anybody may send something; otherwise the application does not start', () => {
    expect(() => refuseUnlimitedRoutes([route('read'), route('declared')])).not.toThrow();
    expect(() => refuseUnlimitedRoutes([route('read'), route('undeclared')])).toThrow(
      'routes for anybody without @Limited: SpecController.undeclared',
    );
  });
});
