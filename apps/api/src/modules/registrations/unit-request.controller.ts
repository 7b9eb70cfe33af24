import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { type Page, PageInput } from '../../platform/http/index.ts';
import { RegistrationParams } from './review/registration-review.input.ts';
import { submissionKey } from './registration-submission.service.ts';
import { OfficerRequestService } from './officer-request.service.ts';
import {
  CorrectedRequestInput,
  SeenVersionInput,
  SubUnitInput,
  UnitChangeInput,
  UnitRequestParams,
} from './registration.input.ts';
import {
  ApplicantView,
  RegistrationPage,
  RegistrationReceiptView,
  type RegistrationSummaryView,
} from './registration.view.ts';
import { UnitRequestService } from './unit-request.service.ts';

const SubmissionKeyHeader = () =>
  ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } });

/** What officers ask the province for. With the receipt whoever has it collects, as of every request. */
@ApiTags('registrations')
@Controller('registry/units/:id')
export class UnitRequestController {
  constructor(
    private readonly requests: UnitRequestService,
    private readonly own: OfficerRequestService,
  ) {}

  @Get('registrations')
  @Allow('unit:request')
  @ApiOkResponse({ type: RegistrationPage })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: RegistrationParams,
    @Query() input: PageInput,
  ): Promise<Page<RegistrationSummaryView>> {
    return this.requests.list(actor, id, input);
  }

  @Get('registrations/:registrationId')
  @Allow('unit:request')
  @ApiOkResponse({ type: ApplicantView })
  show(
    @CurrentActor() actor: Actor,
    @Param() { id, registrationId }: UnitRequestParams,
  ): Promise<ApplicantView> {
    return this.own.show(actor, id, registrationId);
  }

  /** Corrects what was returned. */
  @Post('registrations/:registrationId/correction')
  @HttpCode(200)
  @Allow('unit:request')
  @ApiOkResponse({ type: ApplicantView })
  correct(
    @CurrentActor() actor: Actor,
    @Param() { id, registrationId }: UnitRequestParams,
    @Body() input: CorrectedRequestInput,
  ): Promise<ApplicantView> {
    return this.own.correct(actor, id, registrationId, input);
  }

  @Post('registrations/:registrationId/withdrawal')
  @HttpCode(200)
  @Allow('unit:request')
  @ApiOkResponse({ type: ApplicantView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id, registrationId }: UnitRequestParams,
    @Body() { version }: SeenVersionInput,
  ): Promise<ApplicantView> {
    return this.own.withdraw(actor, id, registrationId, version);
  }

  /** A unit under this one. */
  @Post('sub-unit-registrations')
  @Allow('unit:request')
  @SubmissionKeyHeader()
  @ApiCreatedResponse({ type: RegistrationReceiptView })
  askForSubUnit(
    @CurrentActor() actor: Actor,
    @Param() { id }: RegistrationParams,
    @Headers('idempotency-key') header: string | undefined,
    @Body() input: SubUnitInput,
  ): Promise<RegistrationReceiptView> {
    return this.requests.askForSubUnit(actor, id, submissionKey(header), input);
  }

  /** Another name, code, category, division or 主管单位. */
  @Post('change-registrations')
  @Allow('unit:request')
  @SubmissionKeyHeader()
  @ApiCreatedResponse({ type: RegistrationReceiptView })
  askForChange(
    @CurrentActor() actor: Actor,
    @Param() { id }: RegistrationParams,
    @Headers('idempotency-key') header: string | undefined,
    @Body() input: UnitChangeInput,
  ): Promise<RegistrationReceiptView> {
    return this.requests.askForChange(actor, id, submissionKey(header), input);
  }
}
