import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor, Public } from '../../platform/access/index.ts';
import { onlyFile } from '../../platform/http/index.ts';
import { Limited } from '../../platform/limits/index.ts';
import { Sanitizer } from '../../platform/sanitizing/index.ts';
import { FileLinks } from './file-links.ts';
import { FileReadingService } from './file-reading.service.ts';
import { FileRemovalService } from './file-removal.service.ts';
import { FileUploadService, UPLOADS } from './file-upload.service.ts';
import { FileParams, TicketInput } from './file.input.ts';
import { EXTENSION, FileLinkView, FileView } from './file.view.ts';
import { ReceiveFile, UploadGate } from './receive-upload.ts';

/** Attachments: sent in once, shown through links that live for a minute. */
@ApiTags('files')
@Controller('files')
export class FileController {
  constructor(
    private readonly sanitizer: Sanitizer,
    private readonly uploads: FileUploadService,
    private readonly reading: FileReadingService,
    private readonly links: FileLinks,
    private readonly removal: FileRemovalService,
  ) {}

  @Post()
  @Allow('file:upload')
  @Limited('upload', { judged: [UPLOADS] })
  @UseInterceptors(UploadGate, ReceiveFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF' } },
    },
  })
  @ApiCreatedResponse({ type: FileView })
  async upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() file?: Express.Multer.File,
    @Body() fields?: object,
  ): Promise<FileView> {
    const safe = await this.sanitizer.sanitize(onlyFile(file, fields));
    return this.uploads.keep(actor.accountId, safe);
  }

  @Post(':id/links')
  @Allow('file:read')
  @ApiCreatedResponse({ type: FileLinkView })
  async link(@CurrentActor() actor: Actor, @Param() { id }: FileParams): Promise<FileLinkView> {
    await this.reading.getReadable(actor, id);
    return this.links.make(id, actor);
  }

  /** An own one that nothing names; what holds it is said otherwise. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('file:remove')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: FileParams): Promise<void> {
    return this.removal.remove(actor.accountId, id);
  }

  /** The ticket is the access: it stands for a session, which is looked up anew. */
  @Get(':id/content')
  @Public()
  @Limited('read')
  @HttpCode(200)
  @ApiProduces('image/jpeg', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param() { id }: FileParams,
    @Query() { ticket }: TicketInput,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.links.read(id, ticket);
    const { mediaType, content } = await this.reading.open(actor, id);
    response
      .set({
        'Content-Disposition': `attachment; filename="${id}.${EXTENSION[mediaType]}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      })
      .type(mediaType)
      .send(content);
  }
}
