import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { OwnFindingsView } from '../../evidence/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { OwnFindingsService } from './own-findings.service.ts';

/** 自动核对, for the candidate. */
@ApiTags('declarations')
@Controller('declarations/:id/findings')
export class OwnFindingsController {
  constructor(private readonly findings: OwnFindingsService) {}

  /** What to look at twice before submitting; of nobody but the candidate himself. */
  @Get()
  @Allow('declaration:read')
  @ApiOkResponse({ type: OwnFindingsView })
  of(@CurrentActor() { accountId }: Actor, @Param() { id }: DeclarationParams): Promise<OwnFindingsView> {
    return this.findings.of(accountId, id);
  }
}
