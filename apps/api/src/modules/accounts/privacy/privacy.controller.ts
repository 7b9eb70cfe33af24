import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor, Public } from '../../../platform/access/index.ts';
import { ZIP_MEDIA_TYPE } from '../../../platform/archives/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { XLSX_MEDIA_TYPE } from '../../../platform/spreadsheets/index.ts';
import { CandidateRefreshCookie } from '../sessions/refresh-cookie.ts';
import { AccountDeletionService } from './account-deletion.service.ts';
import { DataDownloadService } from './data-download.service.ts';
import { DATA_EXPORTS, DataExportService } from './data-export.service.ts';
import {
  DataExportLinkView,
  DataExportParams,
  DataExportTicketInput,
  DeleteAccountInput,
  DeletionReceiptView,
  DeletionView,
  RequestDataExportInput,
} from './privacy.view.ts';

/** What candidates may ask of what is kept about them. */
@ApiTags('me')
@Controller('me')
export class PrivacyController {
  constructor(
    private readonly exports: DataExportService,
    private readonly downloads: DataDownloadService,
    private readonly deletion: AccountDeletionService,
    private readonly cookie: CandidateRefreshCookie,
  ) {}

  @Post('data-exports')
  @Allow('privacy:manage')
  @Limited('expensive', { judged: [DATA_EXPORTS] })
  @ApiCreatedResponse({ type: DataExportLinkView })
  requestExport(
    @CurrentActor() actor: Actor,
    @Body() { format }: RequestDataExportInput,
  ): Promise<DataExportLinkView> {
    return this.exports.request(actor, format);
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
    const content = await this.downloads.openWorkbook(accountId, ticket);
    prepare(response, 'my-data.xlsx').type(XLSX_MEDIA_TYPE).send(content);
  }

  /** Likewise; written as it is read, and broken off when the session ends before it does. */
  @Get('data-exports/:accountId/archive')
  @Public()
  @Limited('expensive')
  @HttpCode(200)
  @ApiProduces(ZIP_MEDIA_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archive(
    @Param() { accountId }: DataExportParams,
    @Query() { ticket }: DataExportTicketInput,
    @Res() response: Response,
  ): Promise<void> {
    const content = await this.downloads.openArchive(accountId, ticket);
    await pipeline(content, prepare(response, 'my-data.zip').type(ZIP_MEDIA_TYPE)).catch((error: unknown) => {
      // Whoever went away is told nothing; whoever waits must not take half of it for the whole.
      if (!response.destroyed) throw error;
    });
  }

  @Get('deletion')
  @Allow('privacy:manage')
  @ApiOkResponse({ type: DeletionView })
  async showDeletion(@CurrentActor() actor: Actor): Promise<DeletionView> {
    const { accountId } = actor;
    const obstacles = await this.deletion.obstacles(accountId);
    return {
      possible: obstacles.length === 0,
      obstacles,
      signedInAnew: await this.deletion.isSignedInAnew(actor),
      kept: await this.deletion.keeps(accountId),
    };
  }

  /** There is no way back. */
  @Post('deletion')
  @HttpCode(200)
  @Allow('privacy:manage')
  @ApiOkResponse({ type: DeletionReceiptView })
  async delete(
    @CurrentActor() actor: Actor,
    @Body() _: DeleteAccountInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeletionReceiptView> {
    const receipt = await this.deletion.delete(actor);
    this.cookie.clear(response);
    return receipt;
  }
}

/** What every download of personal data says. */
function prepare(response: Response, fileName: string): Response {
  return response.set({
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'X-Content-Type-Options': 'nosniff',
  });
}
