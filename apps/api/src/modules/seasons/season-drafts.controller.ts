import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent, PageInput } from '../../platform/http/index.ts';
import { Limited } from '../../platform/limits/index.ts';
import {
  CreateSeasonDraftInput,
  RebaseSeasonDraftInput,
  SaveSeasonDraftInput,
  SeasonDraftParams,
} from './season-draft.input.ts';
import { SeasonDraftService } from './season-draft.service.ts';
import {
  DraftReceipt,
  DraftRebasedView,
  DraftSavedView,
  DryRunView,
  SeasonChangeView,
  SeasonDraftPageView,
  SeasonDraftView,
} from './season-draft.view.ts';
import { SeasonHistoryService } from './season-history.service.ts';
import { SeasonPreviewView } from './season-preview.view.ts';
import { SeasonPublicationService } from './season-publication.service.ts';
import { SeasonVersionReceipt } from './season-version.view.ts';

/** Seasons in preparation, for leads. */
@ApiTags('seasons')
@Controller('season-drafts')
export class SeasonDraftsController {
  constructor(
    private readonly drafts: SeasonDraftService,
    private readonly publication: SeasonPublicationService,
    private readonly history: SeasonHistoryService,
  ) {}

  /** Begins one: empty, from last year's, or as the next version of a published season. */
  @Post()
  @Allow('season:edit')
  @Idempotent()
  @ApiCreatedResponse({ type: DraftReceipt })
  create(@CurrentActor() { accountId }: Actor, @Body() input: CreateSeasonDraftInput): Promise<DraftReceipt> {
    return this.drafts.create(accountId, input);
  }

  @Get()
  @Allow('season:edit')
  @ApiOkResponse({ type: SeasonDraftPageView })
  list(@Query() input: PageInput): Promise<SeasonDraftPageView> {
    return this.history.draftList(input);
  }

  @Get(':id')
  @Allow('season:edit')
  @ApiOkResponse({ type: SeasonDraftView })
  get(@Param() { id }: SeasonDraftParams): Promise<SeasonDraftView> {
    return this.history.draft(id);
  }

  /** Autosave of any sections. */
  @Patch(':id')
  @Allow('season:edit')
  @ApiOkResponse({ type: DraftSavedView })
  async save(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: SeasonDraftParams,
    @Body() input: SaveSeasonDraftInput,
  ): Promise<DraftSavedView> {
    const version = await this.drafts.save(accountId, id, input);
    const { issues } = await this.history.draft(id);
    return { version, issues };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('season:edit')
  @ApiNoContentResponse()
  discard(@Param() { id }: SeasonDraftParams): Promise<void> {
    return this.drafts.discard(id);
  }

  /** Brings the draft of a next version up to what was published since. */
  @Post(':id/rebase')
  @HttpCode(200)
  @Allow('season:edit')
  @ApiOkResponse({ type: DraftRebasedView })
  async rebase(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: SeasonDraftParams,
    @Body() { version }: RebaseSeasonDraftInput,
  ): Promise<DraftRebasedView> {
    const rebased = await this.drafts.rebase(accountId, id, version);
    return { ...rebased, conflicts: rebased.conflicts.map(SeasonChangeView.of) };
  }

  /** The draft as a candidate would see it, as far as it is written. */
  @Get(':id/preview')
  @Allow('season:edit')
  @ApiOkResponse({ type: SeasonPreviewView })
  preview(@Param() { id }: SeasonDraftParams): Promise<SeasonPreviewView> {
    return this.history.preview(id);
  }

  /** What publishing would change, and whom it would touch. */
  @Get(':id/dry-run')
  @Allow('season:publish')
  @Limited('expensive')
  @ApiOkResponse({ type: DryRunView })
  async dryRun(@Param() { id }: SeasonDraftParams): Promise<DryRunView> {
    return DryRunView.of(await this.publication.dryRun(id));
  }

  /** Publishes exactly what the dry run has shown. */
  @Post(':id/publication')
  @HttpCode(200)
  @Allow('season:publish')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`token` of the dry run' })
  @ApiOkResponse({ type: SeasonVersionReceipt })
  publish(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: SeasonDraftParams,
    @Headers('if-match') token: string | undefined,
  ): Promise<SeasonVersionReceipt> {
    if (token === undefined) throw new DomainError('precondition_required');
    return this.publication.publish(accountId, id, token);
  }
}
