import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { EXPORTS_PER_DAY } from '@htp/domain';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor, Public } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { type Budget, Limited } from '../../../platform/limits/index.ts';
import { XLSX_MEDIA_TYPE } from '../../../platform/spreadsheets/index.ts';
import { ExportDownloadService } from './export-download.service.ts';
import { ExportRequestService } from './export-request.service.ts';
import { ExportPageInput, ExportParams, ExportTicketInput, RequestExportInput } from './export.input.ts';
import { ExportLinkView, ExportPageView, ExportReceipt, ExportView } from './export.view.ts';

const EXPORTS: Budget = { name: 'exports', per: 'account', most: EXPORTS_PER_DAY, in: 'day' };

/** Rosters (汇总表) of what one may see, made in the background. */
@ApiTags('exports')
@Controller('exports')
export class ExportController {
  constructor(
    private readonly requests: ExportRequestService,
    private readonly downloads: ExportDownloadService,
  ) {}

  /** Asks for a roster; masked unless a reason is given. One at a time. */
  @Post()
  @HttpCode(202)
  @Allow('export:make')
  @Limited('expensive', { judged: [EXPORTS] })
  @Idempotent()
  @ApiAcceptedResponse({ type: ExportReceipt })
  request(@CurrentActor() actor: Actor, @Body() input: RequestExportInput): Promise<ExportReceipt> {
    return this.requests.request(actor, input);
  }

  /** One's own, newest first. */
  @Get()
  @Allow('export:make')
  @ApiOkResponse({ type: ExportPageView })
  list(@CurrentActor() actor: Actor, @Query() input: ExportPageInput): Promise<ExportPageView> {
    return this.requests.list(actor, input);
  }

  @Get(':id')
  @Allow('export:make')
  @ApiOkResponse({ type: ExportView })
  get(@CurrentActor() actor: Actor, @Param() { id }: ExportParams): Promise<ExportView> {
    return this.requests.get(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Allow('export:make')
  @ApiOkResponse({ type: ExportReceipt })
  cancel(@CurrentActor() actor: Actor, @Param() { id }: ExportParams): Promise<ExportReceipt> {
    return this.requests.cancel(actor, id);
  }

  @Post(':id/links')
  @Allow('export:make')
  @ApiCreatedResponse({ type: ExportLinkView })
  link(@CurrentActor() actor: Actor, @Param() { id }: ExportParams): Promise<ExportLinkView> {
    return this.downloads.link(actor, id);
  }

  /** The ticket is the access: it stands for a session, which is looked up anew, and for what that may see now. */
  @Get(':id/content')
  @Public()
  @Limited('expensive')
  @HttpCode(200)
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param() { id }: ExportParams,
    @Query() { ticket }: ExportTicketInput,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.downloads.actorOf(id, ticket);
    const { content, name } = await this.downloads.open(actor, id);
    response
      .set({
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="${id}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      })
      .type(XLSX_MEDIA_TYPE)
      .send(content);
  }
}
