import { Body, Controller, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { PictureConsentGuard } from '../consent/picture-consent.guard.ts';
import { IdentityCaseReceipt } from '../manual/manual-request.view.ts';
import { personOf } from '../own-person.ts';
import { ReceiveDocumentPictures, type RequestWithKeptPictures } from '../pictures/document-pictures.ts';
import { IdentityCorrectionInput } from './identity-correction.input.ts';
import { IdentityCorrectionService } from './identity-correction.service.ts';

/** 更正身份信息; where it stands, `GET /identity` says, and it is withdrawn as a manual request is. */
@Controller('identity')
export class IdentityCorrectionController {
  constructor(private readonly corrections: IdentityCorrectionService) {}

  /** Asks the provincial reviewers to verify the person otherwise than he is; until they decide he stays verified as he was. */
  @Post('corrections')
  @Allow('identity:verify')
  @Limited('upload')
  @UseGuards(PictureConsentGuard)
  @Idempotent()
  // Below, so that it runs first: no picture is handled within the transaction that the key opens.
  @UseInterceptors(ReceiveDocumentPictures)
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: IdentityCaseReceipt })
  request(
    @CurrentActor() actor: Actor,
    @Body() input: IdentityCorrectionInput,
    @Req() { keptPictures }: RequestWithKeptPictures,
  ): Promise<IdentityCaseReceipt> {
    return this.corrections.request(personOf(actor, 'identity:verify'), input, keptPictures);
  }
}
