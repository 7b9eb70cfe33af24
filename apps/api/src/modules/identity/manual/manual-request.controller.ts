import { Body, Controller, HttpCode, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { PictureConsentGuard } from '../consent/picture-consent.guard.ts';
import { ReceiveDocumentPictures, type RequestWithKeptPictures } from '../pictures/document-pictures.ts';
import { ManualRequestInput } from './manual-request.input.ts';
import { ManualRequestService } from './manual-request.service.ts';
import { IdentityCaseReceipt } from './manual-request.view.ts';
import { personOf } from '../own-person.ts';

/** A person's own requests for 人工审核; where they stand, `GET /identity` says. */
@Controller('identity')
export class ManualRequestController {
  constructor(private readonly requests: ManualRequestService) {}

  /** Hands pictures of a document to the provincial reviewers. */
  @Post('manual-requests')
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
    @Body() input: ManualRequestInput,
    @Req() { keptPictures }: RequestWithKeptPictures,
  ): Promise<IdentityCaseReceipt> {
    return this.requests.request(personOf(actor, 'identity:verify'), input, keptPictures);
  }

  /** Takes the pending case back; the automatic way is open again, with the tries that are left. */
  @Post('manual-requests/withdrawal')
  @HttpCode(200)
  @Allow('identity:verify')
  @Idempotent()
  @ApiOkResponse({ type: IdentityCaseReceipt })
  withdraw(@CurrentActor() actor: Actor): Promise<IdentityCaseReceipt> {
    return this.requests.withdraw(personOf(actor, 'identity:verify'));
  }
}
