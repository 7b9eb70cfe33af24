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
import { type Budget, Limited } from '../../platform/limits/index.ts';
import { onlyFile } from '../../platform/http/index.ts';
import { FileView, ReceiveFile, UploadGate } from '../files/index.ts';
import { HeldReceipts } from './held-receipts.ts';
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

/** Of one address: many for an office behind it, few for a flood, nothing for whoever guesses query codes. */
const hourly = (name: string, most: number): Budget => ({ name, per: 'address', most, in: 'hour' });
const PROOFS = hourly('registration proofs', 30);
const SUBMISSIONS = hourly('registrations', 20);
const INQUIRIES = hourly('inquiries by receipt', 120);

/** 机构注册: for institutions that have no account yet. */
@ApiTags('registrations')
@Controller('registrations')
export class RegistrationController {
  constructor(
    private readonly submissions: RegistrationSubmissionService,
    private readonly held: HeldReceipts,
    private readonly inquiries: RegistrationInquiryService,
    private readonly handovers: RegistrationHandoverService,
    private readonly preparation: RegistrationPreparation,
  ) {}

  /** Names of active units, to choose the 主管单位 from. */
  @Get('supervising-units')
  @Public()
  @Limited('public')
  @ApiOkResponse({ type: SupervisingUnitsView })
  searchUnits(@Query() { name }: SupervisingUnitSearchInput): Promise<SupervisingUnitsView> {
    return this.preparation.searchUnits(name);
  }

  /** One picture or PDF; the registration names it within a day, or it is gone. */
  @Post('proofs')
  @Public()
  @Limited('upload', { budgets: [PROOFS] })
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
    return this.preparation.keepProof(onlyFile(file, fields));
  }

  /** The same key and content are answered with the same receipt. */
  @Post()
  @Public()
  @Limited('public', { budgets: [SUBMISSIONS] })
  @SubmissionKeyHeader()
  @ApiCreatedResponse({ type: RegistrationReceiptView })
  async submit(
    @Headers('idempotency-key') header: string | undefined,
    @Body() input: RegistrationInput,
  ): Promise<RegistrationReceiptView> {
    const key = submissionKey(header);
    const form = unitForm(input, input.supervisingUnitId);
    return this.submissions.submit({ key, kind: 'new_unit', form, proof: input.proof });
  }

  /** Where it stands. By POST: the query code belongs into no address. */
  @Post('inquiries')
  @HttpCode(200)
  @Public()
  @Limited('public', { budgets: [INQUIRIES] })
  @ApiOkResponse({ type: ApplicantView })
  async inquire(@Body() receipt: ReceiptInput): Promise<ApplicantView> {
    return this.inquiries.show(this.held.of(receipt));
  }

  @Post('corrections')
  @HttpCode(200)
  @Public()
  @Limited('public', { budgets: [INQUIRIES] })
  @ApiOkResponse({ type: ApplicantView })
  async correct(@Body() input: CorrectionInput): Promise<ApplicantView> {
    return this.inquiries.correct(this.held.of(input), input);
  }

  @Post('withdrawals')
  @HttpCode(200)
  @Public()
  @Limited('public', { budgets: [INQUIRIES] })
  @ApiOkResponse({ type: ApplicantView })
  async withdraw(@Body() input: WithdrawalInput): Promise<ApplicantView> {
    return this.inquiries.withdraw(this.held.of(input), input.version);
  }

  /** Initial password and confirmation code, once; a retry with the same key within ten minutes is answered alike. */
  @Post('handovers')
  @HttpCode(200)
  @Public()
  @Limited('public', { budgets: [INQUIRIES] })
  @SubmissionKeyHeader()
  @ApiOkResponse({ type: HandoverView })
  async collect(
    @Headers('idempotency-key') header: string | undefined,
    @Body() receipt: ReceiptInput,
  ): Promise<HandoverView> {
    const key = submissionKey(header);
    return this.handovers.collect(receipt, key);
  }
}
