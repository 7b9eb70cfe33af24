import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { IdentityOverview } from '../identity-overview.ts';
import { IdentityView } from '../identity.view.ts';
import { personOf } from '../own-person.ts';
import { PictureConsentService } from './picture-consent.service.ts';
import { GivePictureConsentInput } from './picture-consent.view.ts';

/** 敏感个人信息处理同意书, given and taken back by the person; whether it stands, `GET /identity` says. */
@Controller('identity/picture-consent')
export class PictureConsentController {
  constructor(
    private readonly consents: PictureConsentService,
    private readonly overview: IdentityOverview,
  ) {}

  @Put()
  @Allow('identity:verify')
  @ApiOkResponse({ type: IdentityView })
  async give(
    @CurrentActor() actor: Actor,
    @Body() { version }: GivePictureConsentInput,
  ): Promise<IdentityView> {
    const accountId = personOf(actor, 'identity:verify');
    await this.consents.give(accountId, version);
    return this.overview.of(accountId);
  }

  /** Ends a pending manual review too: its pictures are cleared. */
  @Delete()
  @HttpCode(200)
  @Allow('identity:verify')
  @ApiOkResponse({ type: IdentityView })
  async withdraw(@CurrentActor() actor: Actor): Promise<IdentityView> {
    const accountId = personOf(actor, 'identity:verify');
    await this.consents.withdraw(accountId);
    return this.overview.of(accountId);
  }
}
