import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent } from '../../platform/http/index.ts';
import { OwnFindingsView } from '../evidence/index.ts';
import { CommissionFetchService } from './commission-fetch.service.ts';
import { CommissionFetchOverview, CommissionFetchView } from './commission-fetch.view.ts';
import { CredentialEditingService } from './credential-editing.service.ts';
import { AddCredentialInput, CredentialParams, EditCredentialInput } from './credential.input.ts';
import { CredentialFindings } from './credential-findings.ts';
import { CredentialRemovalService } from './credential-removal.service.ts';
import { CredentialService } from './credential.service.ts';
import { CredentialSuggestionsView } from './credential-suggestions.ts';
import { CredentialListView, CredentialReceipt, CredentialView } from './credential.view.ts';

/** A candidate's own 证书. */
@ApiTags('credentials')
@Controller('credentials')
export class CredentialController {
  constructor(
    private readonly credentials: CredentialService,
    private readonly editing: CredentialEditingService,
    private readonly commission: CommissionFetchService,
    private readonly removal: CredentialRemovalService,
    private readonly findings: CredentialFindings,
  ) {}

  @Get()
  @Allow('credential:read')
  @ApiOkResponse({ type: CredentialListView })
  list(@CurrentActor() actor: Actor): Promise<CredentialListView> {
    return this.credentials.list(actor.accountId);
  }

  @Post()
  @Allow('credential:edit')
  @Idempotent()
  @ApiCreatedResponse({ type: CredentialReceipt })
  add(@CurrentActor() actor: Actor, @Body() input: AddCredentialInput): Promise<CredentialReceipt> {
    return this.editing.add(actor.accountId, input);
  }

  /**
   * Asks for a fetch, or joins the one that is going, and makes a try at once. Not kept under an Idempotency-Key, which would ask the
   * commission inside a transaction; doing it twice does no harm.
   */
  @Post('commission-fetches')
  @Allow('credential:edit')
  @ApiCreatedResponse({ type: CommissionFetchView })
  requestFetch(@CurrentActor() actor: Actor): Promise<CommissionFetchView> {
    return this.commission.request(actor.accountId);
  }

  /** Where the fetching stands: state, last success, next try. */
  @Get('commission-fetches')
  @Allow('credential:read')
  @ApiOkResponse({ type: CommissionFetchOverview })
  fetches(@CurrentActor() actor: Actor): Promise<CommissionFetchOverview> {
    return this.commission.overview(actor.accountId);
  }

  /** For the fields that have no vocabulary of their own. */
  @Get('suggestions')
  @Allow('credential:read')
  @ApiOkResponse({ type: CredentialSuggestionsView })
  suggestions(): Promise<CredentialSuggestionsView> {
    return this.credentials.suggestions();
  }

  @Get(':id')
  @Allow('credential:read')
  @ApiOkResponse({ type: CredentialView })
  view(@CurrentActor() actor: Actor, @Param() { id }: CredentialParams): Promise<CredentialView> {
    return this.credentials.view(actor.accountId, id);
  }

  /** 自动核对: what its papers, its fields and the verified identity say against each other. */
  @Get(':id/findings')
  @Allow('credential:read')
  @ApiOkResponse({ type: OwnFindingsView })
  compare(@CurrentActor() actor: Actor, @Param() { id }: CredentialParams): Promise<OwnFindingsView> {
    return this.findings.of(actor.accountId, id);
  }

  @Patch(':id')
  @Allow('credential:edit')
  @ApiOkResponse({ type: CredentialView })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { id }: CredentialParams,
    @Body() input: EditCredentialInput,
  ): Promise<CredentialView> {
    return this.credentials.viewOf(await this.editing.edit(actor.accountId, id, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('credential:edit')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: CredentialParams): Promise<void> {
    return this.removal.remove(actor.accountId, id);
  }
}
