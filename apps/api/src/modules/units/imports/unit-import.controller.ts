import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { onlyFile, type Page, PageInput } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { XLSX_MEDIA_TYPE } from '../../../platform/spreadsheets/index.ts';
import { ReceiveWorkbook, WorkbookProblems } from './receive-workbook.ts';
import { UnitImportApplicationService } from './unit-import-application.service.ts';
import { ApplyImportInput, ImportLinesInput, UnitImportParams } from './unit-import.input.ts';
import { UnitImportReport } from './unit-import-report.ts';
import { UnitImportService } from './unit-import.service.ts';
import {
  UnitImportLinePage,
  type UnitImportLineView,
  UnitImportPage,
  UnitImportView,
} from './unit-import.view.ts';

/** Units from a workbook: checked first, then applied as checked. */
@ApiTags('units')
@Controller('unit-imports')
export class UnitImportController {
  constructor(
    private readonly imports: UnitImportService,
    private readonly applications: UnitImportApplicationService,
    private readonly reports: UnitImportReport,
  ) {}

  /** The dry run: says what each line would do, and changes nothing. */
  @Post()
  @Allow('unit:import')
  @Limited('upload')
  @UseInterceptors(WorkbookProblems, ReceiveWorkbook)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'XLSX, 5 MB and 10,000 units at most' },
      },
    },
  })
  @ApiCreatedResponse({ type: UnitImportView })
  check(
    @CurrentActor() actor: Actor,
    @UploadedFile() file?: Express.Multer.File,
    @Body() fields?: object,
  ): Promise<UnitImportView> {
    return this.imports.check(actor, onlyFile(file, fields));
  }

  @Get()
  @Allow('unit:import')
  @ApiOkResponse({ type: UnitImportPage })
  list(@Query() input: PageInput): Promise<Page<UnitImportView>> {
    return this.imports.list(input);
  }

  @Get(':id')
  @Allow('unit:import')
  @ApiOkResponse({ type: UnitImportView })
  get(@Param() { id }: UnitImportParams): Promise<UnitImportView> {
    return this.imports.get(id);
  }

  /** The report, in the order of the workbook. */
  @Get(':id/lines')
  @Allow('unit:import')
  @ApiOkResponse({ type: UnitImportLinePage })
  lines(
    @Param() { id }: UnitImportParams,
    @Query() input: ImportLinesInput,
  ): Promise<Page<UnitImportLineView>> {
    return this.imports.lines(id, input);
  }

  /** The report as a workbook: text in every cell, nothing that computes. */
  @Get(':id/report')
  @Allow('unit:import')
  @Limited('expensive')
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async report(@Param() { id }: UnitImportParams): Promise<StreamableFile> {
    const disposition = `attachment; filename="unit-import-${id}.xlsx"`;
    return new StreamableFile(await this.reports.write(id), { type: XLSX_MEDIA_TYPE, disposition });
  }

  /** Without an idempotency key: applied is applied, however often it is asked for. Many changes are made by a job. */
  @Post(':id/application')
  @HttpCode(200)
  @Allow('unit:import')
  @Limited('expensive')
  @ApiOkResponse({ type: UnitImportView })
  async apply(
    @Param() { id }: UnitImportParams,
    @Body() { contentHash }: ApplyImportInput,
  ): Promise<UnitImportView> {
    await this.applications.apply(id, contentHash);
    return this.imports.get(id);
  }
}
