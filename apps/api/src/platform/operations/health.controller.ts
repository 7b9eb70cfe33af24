import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import { Public } from '../access/index.ts';
import { Limited } from '../limits/limited.ts';
import { Serves } from '../admission/serves.ts';
import { Database } from '../database/index.ts';
import { Readiness } from './readiness.ts';

/** For the platform that runs the process, not for clients. */
@ApiExcludeController()
@Controller('health')
@Limited('operations')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers. */
  @Public()
  @Serves('always')
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** It may be sent requests. */
  @Public()
  @Serves('always')
  @Get('ready')
  @HttpCode(200)
  async ready() {
    if (this.readiness.stopping) throw new DomainError('shutting_down');
    try {
      await this.database.ping();
    } catch {
      throw new DomainError('unavailable');
    }
    return { status: 'ready' };
  }
}
