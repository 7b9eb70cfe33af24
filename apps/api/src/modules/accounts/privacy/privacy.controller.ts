import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor, Public } from '../../../platform/access/index.ts';
import { currentRequest } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { XLSX_MEDIA_TYPE } from '../../../platform/spreadsheets/index.ts';
import { CandidateRefreshCookie } from '../sessions/refresh-cookie.ts';
import { AccountDeletionService } from './account-deletion.service.ts';
import { DATA_EXPORTS, DataExportService } from './data-export.service.ts';
import {
  DataExportLinkView,
  DataExportParams,
  DataExportTicketInput,
  DeleteAccountInput,
  DeletionView,
} from './privacy.view.ts';

/** What candidates may ask of what is kept about them. */
@ApiTags('me')
@Controller('me')
export class PrivacyController {
  constructor(
    private readonly exports: DataExportService,
    private readonly deletion: AccountDeletionService,
    private readonly cookie: CandidateRefreshCookie,
  ) {}

  @Post('data-exports')
  @Allow('privacy:manage')
  @Limited('expensive', { judged: [DATA_EXPORTS] })
  @ApiCreatedResponse({ type: DataExportLinkView })
  requestExport(@CurrentActor() actor: Actor): Promise<DataExportLinkView> {
    return this.exports.request(actor);
  }

  /** The ticket is the access: it stands for a session, which is looked up anew. */
  @Get('data-exports/:accountId/content')
  @Public()
  @Limited('expensive')
  @HttpCode(200)
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param() { accountId }: DataExportParams,
    @Query() { ticket }: DataExportTicketInput,
    @Res() response: Response,
  ): Promise<void> {
    const { actor, workbook } = await this.exports.open(accountId, ticket);
    const request = currentRequest();
    if (request) request.actor = actor;
    response
      .set({
        'Content-Disposition': 'attachment; filename="my-data.xlsx"',
        'X-Content-Type-Options': 'nosniff',
      })
      .type(XLSX_MEDIA_TYPE)
      .send(workbook);
  }

  @Get('deletion')
  @Allow('privacy:manage')
  @ApiOkResponse({ type: DeletionView })
  async showDeletion(@CurrentActor() { accountId }: Actor): Promise<DeletionView> {
    const obstacles = await this.deletion.obstacles(accountId);
    return { possible: obstacles.length === 0, obstacles };
  }

  /** There is no way back. */
  @Post('deletion')
  @HttpCode(204)
  @Allow('privacy:manage')
  @ApiNoContentResponse()
  async delete(
    @CurrentActor() { accountId }: Actor,
    @Body() _: DeleteAccountInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.deletion.delete(accountId);
    this.cookie.clear(response);
  }
}
