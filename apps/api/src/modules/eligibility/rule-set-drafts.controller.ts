import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { cursorKeys, Idempotent, PageInput, pageOf, pageSize } from '../../platform/http/index.ts';
import { Limited } from '../../platform/limits/index.ts';
import { StaffDirectory } from '../accounts/index.ts';
import { RuleSetDraftService } from './rule-set-draft.service.ts';
import { RuleSetPublicationService } from './rule-set-publication.service.ts';
import { ruleSetFrom } from './rule-set-shape.ts';
import { CreateRuleSetDraftInput, RuleSetDraftParams, SaveRuleSetDraftInput } from './rule-set.input.ts';
import {
  RuleSetDraftPageView,
  RuleSetDraftReceipt,
  RuleSetDraftSavedView,
  RuleSetDraftSummaryView,
  RuleSetDraftView,
  RuleSetDryRunView,
  RuleSetIssueView,
  RuleSetPublishedView,
} from './rule-set.view.ts';
import { RuleSetsRepository } from './rule-sets.repository.ts';

/** Rules in preparation, for leads. */
@ApiTags('eligibility')
@Controller('rule-set-drafts')
export class RuleSetDraftsController {
  constructor(
    private readonly drafts: RuleSetDraftService,
    private readonly publication: RuleSetPublicationService,
    private readonly repository: RuleSetsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  /** Begins one from published rules. */
  @Post()
  @Allow('rule-set:edit')
  @Idempotent()
  @ApiCreatedResponse({ type: RuleSetDraftReceipt })
  create(
    @CurrentActor() { accountId }: Actor,
    @Body() { basedOn }: CreateRuleSetDraftInput,
  ): Promise<RuleSetDraftReceipt> {
    return this.drafts.create(accountId, basedOn);
  }

  /** Those that are being worked on, newest first. */
  @Get()
  @Allow('rule-set:edit')
  @ApiOkResponse({ type: RuleSetDraftPageView })
  async list(@Query() input: PageInput): Promise<RuleSetDraftPageView> {
    const size = pageSize(input);
    const [after] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.repository.openDrafts(after, size + 1);
    const names = await this.staff.namesOf(rows.map(({ updatedBy }) => updatedBy));
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => RuleSetDraftSummaryView.of(row, names),
    );
  }

  @Get(':id')
  @Allow('rule-set:edit')
  @ApiOkResponse({ type: RuleSetDraftView })
  async get(@Param() { id }: RuleSetDraftParams): Promise<RuleSetDraftView> {
    const draft = await this.drafts.get(id);
    const names = await this.staff.namesOf([draft.updatedBy]);
    return RuleSetDraftView.full(draft, names, await this.drafts.errorsOf(draft.definition));
  }

  /** Autosave of all of it. */
  @Patch(':id')
  @Allow('rule-set:edit')
  @ApiOkResponse({ type: RuleSetDraftSavedView })
  async save(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: RuleSetDraftParams,
    @Body() { version, definition }: SaveRuleSetDraftInput,
  ): Promise<RuleSetDraftSavedView> {
    const rules = ruleSetFrom(definition, '/definition');
    const saved = await this.drafts.save(accountId, id, version, rules);
    return { version: saved.version, issues: saved.errors.map(RuleSetIssueView.of) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('rule-set:edit')
  @ApiNoContentResponse()
  discard(@Param() { id }: RuleSetDraftParams): Promise<void> {
    return this.drafts.discard(id);
  }

  /** What publishing would change, and whose verdict. */
  @Get(':id/dry-run')
  @Allow('rule-set:publish')
  @Limited('expensive')
  @ApiOkResponse({ type: RuleSetDryRunView })
  async dryRun(@Param() { id }: RuleSetDraftParams): Promise<RuleSetDryRunView> {
    return RuleSetDryRunView.of(await this.publication.dryRun(id));
  }

  /** Publishes exactly what the dry run has shown. */
  @Post(':id/publication')
  @HttpCode(200)
  @Allow('rule-set:publish')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`token` of the dry run' })
  @ApiOkResponse({ type: RuleSetPublishedView })
  publish(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: RuleSetDraftParams,
    @Headers('if-match') token: string | undefined,
  ): Promise<RuleSetPublishedView> {
    if (token === undefined) throw new DomainError('precondition_required');
    return this.publication.publish(accountId, id, token);
  }
}
