import { Body, Controller, Get, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { MAX_DOCUMENTS_PER_ACCOUNT_DAY, MAX_COUNTED_FAILURES } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { type Budget, Limited } from '../../platform/limits/index.ts';
import { AutomaticVerification } from './automatic/automatic-verification.service.ts';
import { ReceiveCardPhotographs, type RequestWithPhotographs } from './automatic/card-photographs.ts';
import { PictureConsentGuard } from './consent/picture-consent.guard.ts';
import { AutomaticVerificationInput } from './identity.input.ts';
import { IdentityOverview } from './identity-overview.ts';
import { IdentityView } from './identity.view.ts';
import { personOf } from './own-person.ts';

const IDENTITY_TRIES: readonly Budget[] = [
  { name: 'tries of the automatic way', per: 'document', most: MAX_COUNTED_FAILURES, in: 'day' },
  { name: 'documents', per: 'account', most: MAX_DOCUMENTS_PER_ACCOUNT_DAY, in: 'day' },
];

/** A person's own 实名认证. */
@Controller('identity')
export class IdentityController {
  constructor(
    private readonly overview: IdentityOverview,
    private readonly automatic: AutomaticVerification,
  ) {}

  @Allow('identity:read')
  @Get()
  @ApiOkResponse({ type: IdentityView })
  read(@CurrentActor() actor: Actor): Promise<IdentityView> {
    return this.overview.of(personOf(actor, 'identity:read'));
  }

  @Allow('identity:verify')
  @Limited('upload', { judged: IDENTITY_TRIES })
  @Post('automatic-verifications')
  @UseGuards(PictureConsentGuard)
  @UseInterceptors(ReceiveCardPhotographs)
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: IdentityView })
  async verify(
    @CurrentActor() actor: Actor,
    @Body() input: AutomaticVerificationInput,
    @Req() { photographs }: RequestWithPhotographs,
  ): Promise<IdentityView> {
    const accountId = personOf(actor, 'identity:verify');
    await this.automatic.verify(accountId, input, photographs);
    return this.overview.of(accountId);
  }
}
