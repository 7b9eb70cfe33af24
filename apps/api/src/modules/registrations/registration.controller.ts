import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/index.ts';
import { onlyFile } from '../../platform/http/index.ts';
import { FileView, ReceiveFile, UploadGate } from '../files/index.ts';
import { HeldReceipts } from './held-receipts.ts';
import { PublicRequestLimits } from './public-request-limits.ts';
import { unitForm } from './registration-form.ts';
import { RegistrationHandoverService } from './registration-handover.service.ts';
import { RegistrationInquiryService } from './registration-inquiry.service.ts';
import { RegistrationPreparation } from './registration-preparation.ts';
import { RegistrationSubmissionService, submissionKey } from './registration-submission.service.ts';
import {
  CorrectionInput,
  ReceiptInput,
  RegistrationInput,
  SupervisingUnitSearchInput,
  WithdrawalInput,
} from './registration.input.ts';
import {
  ApplicantView,
  HandoverView,
  RegistrationReceiptView,
  SupervisingUnitsView,
} from './registration.view.ts';

const SubmissionKeyHeader = () =>
  ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } });

/** 机构注册: for institutions that have no account yet. */
@ApiTags('registrations')
@Controller('registrations')
export class RegistrationController {
  constructor(
    private readonly limits: PublicRequestLimits,
    private readonly submissions: RegistrationSubmissionService,
    private readonly held: HeldReceipts,
    private readonly inquiries: RegistrationInquiryService,
    private readonly handovers: RegistrationHandoverService,
    private readonly preparation: RegistrationPreparation,
  ) {}

  /** Names of active units, to choose the 主管单位 from. */
  @Get('supervising-units')
  @Public()
  @ApiOkResponse({ type: SupervisingUnitsView })
  async searchUnits(@Query() { name }: SupervisingUnitSearchInput): Promise<SupervisingUnitsView> {
    await this.limits.count('search');
    return this.preparation.searchUnits(name);
  }

  /** One picture or PDF; the registration names it within a day, or it is gone. */
  @Post('proofs')
  @Public()
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
  async uploadProof(@UploadedFile() file?: Express.Multer.File, @Body() fields?: object): Promise<FileView> {
    await this.limits.count('proof');
    return this.preparation.keepProof(onlyFile(file, fields));
  }

  /** The same key and content are answered with the same receipt. */
  @Post()
  @Public()
  @SubmissionKeyHeader()
  @ApiCreatedResponse({ type: RegistrationReceiptView })
  async submit(
    @Headers('idempotency-key') header: string | undefined,
    @Body() input: RegistrationInput,
  ): Promise<RegistrationReceiptView> {
    const key = submissionKey(header);
    await this.limits.count('submission');
    const form = unitForm(input, input.supervisingUnitId);
    return this.submissions.submit({ key, kind: 'new_unit', form, proof: input.proof });
  }

  /** Where it stands. By POST: the query code belongs into no address. */
  @Post('inquiries')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ApplicantView })
  async inquire(@Body() receipt: ReceiptInput): Promise<ApplicantView> {
    await this.limits.count('inquiry');
    return this.inquiries.show(this.held.of(receipt));
  }

  @Post('corrections')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ApplicantView })
  async correct(@Body() input: CorrectionInput): Promise<ApplicantView> {
    await this.limits.count('inquiry');
    return this.inquiries.correct(this.held.of(input), input);
  }

  @Post('withdrawals')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ApplicantView })
  async withdraw(@Body() input: WithdrawalInput): Promise<ApplicantView> {
    await this.limits.count('inquiry');
    return this.inquiries.withdraw(this.held.of(input), input.version);
  }

  /** Initial password and confirmation code, once; a retry with the same key within ten minutes is answered alike. */
  @Post('handovers')
  @HttpCode(200)
  @Public()
  @SubmissionKeyHeader()
  @ApiOkResponse({ type: HandoverView })
  async collect(
    @Headers('idempotency-key') header: string | undefined,
    @Body() receipt: ReceiptInput,
  ): Promise<HandoverView> {
    const key = submissionKey(header);
    await this.limits.count('inquiry');
    return this.handovers.collect(receipt, key);
  }
}
