import { Body, Controller, Get, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError, type Permission, scopesFor } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { AutomaticVerification } from './automatic-verification.service.ts';
import { ReceiveCardPhotographs, type RequestWithPhotographs } from './card-photographs.ts';
import { AutomaticVerificationInput } from './identity.input.ts';
import { IdentityService } from './identity.service.ts';
import { IdentityView } from './identity.view.ts';

/** A person's own 实名认证. */
@Controller('identity')
export class IdentityController {
  constructor(
    private readonly identities: IdentityService,
    private readonly automatic: AutomaticVerification,
  ) {}

  @Allow('identity:read')
  @Get()
  @ApiOkResponse({ type: IdentityView })
  read(@CurrentActor() actor: Actor): Promise<IdentityView> {
    return this.identities.overviewOf(personOf(actor, 'identity:read'));
  }

  @Allow('identity:verify')
  @Post('automatic-verifications')
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
    return this.identities.overviewOf(accountId);
  }
}

/** Staff are no persons here, whatever they may read of others. @throws DomainError `not_found` */
function personOf(actor: Actor, permission: Permission): string {
  const own = scopesFor(actor.grants, permission).find(({ kind }) => kind === 'own');
  if (own?.kind !== 'own') throw new DomainError('not_found');
  return own.personId;
}
