import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { SecondFactorEnrolmentService } from './second-factor-enrolment.service.ts';
import { EnrolmentView, RecoveryCodesView } from './second-factor.view.ts';
import { BeginEnrolmentInput, ConfirmEnrolmentInput } from '../sign-in/sign-in.input.ts';

/** The authenticator of whoever asks. Without idempotency keys: no stored answer may hold a secret. */
@ApiTags('me')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(private readonly enrolments: SecondFactorEnrolmentService) {}

  @Post()
  @Allow('session:manage', { duringSetup: true })
  @ApiCreatedResponse({ type: EnrolmentView })
  begin(@CurrentActor() actor: Actor, @Body() { code }: BeginEnrolmentInput): Promise<EnrolmentView> {
    return this.enrolments.begin(actor, code);
  }

  @Post('confirmation')
  @Allow('session:manage', { duringSetup: true })
  @ApiCreatedResponse({ type: RecoveryCodesView })
  confirm(@CurrentActor() actor: Actor, @Body() { code }: ConfirmEnrolmentInput): Promise<RecoveryCodesView> {
    return this.enrolments.confirm(actor, code);
  }
}
