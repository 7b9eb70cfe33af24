import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { diffRuleSets } from '@htp/domain';
import { Allow } from '../../platform/access/index.ts';
import { StaffDirectory } from '../accounts/index.ts';
import { RuleSetChangesInput, RuleSetParams } from './rule-set.input.ts';
import {
  RuleSetChangesView,
  RuleSetChangeView,
  RuleSetListView,
  RuleSetSummaryView,
  RuleSetView,
} from './rule-set.view.ts';
import { RuleSetsService } from './rule-sets.service.ts';

/** Published eligibility rules, for whoever may see seasons. */
@ApiTags('eligibility')
@Controller('rule-sets')
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly staff: StaffDirectory,
  ) {}

  /** Newest first. */
  @Get()
  @Allow('rule-set:read')
  @ApiOkResponse({ type: RuleSetListView })
  async list(): Promise<RuleSetListView> {
    const rules = await this.ruleSets.list();
    const names = await this.staff.namesOf(rules.flatMap(({ publishedBy }) => publishedBy ?? []));
    return { items: rules.map((one) => RuleSetSummaryView.of(one, names)) };
  }

  @Get(':version')
  @Allow('rule-set:read')
  @ApiOkResponse({ type: RuleSetView })
  async get(@Param() { version }: RuleSetParams): Promise<RuleSetView> {
    const rules = await this.ruleSets.getVersion(version);
    const names = await this.staff.namesOf(rules.publishedBy === null ? [] : [rules.publishedBy]);
    return RuleSetView.full(rules, names);
  }

  /** What it says otherwise than another. */
  @Get(':version/changes')
  @Allow('rule-set:read')
  @ApiOkResponse({ type: RuleSetChangesView })
  async changes(
    @Param() { version }: RuleSetParams,
    @Query() { since }: RuleSetChangesInput,
  ): Promise<RuleSetChangesView> {
    const [before, after] = [await this.ruleSets.get(since), await this.ruleSets.get(version)];
    return { items: diffRuleSets(before, after).map(RuleSetChangeView.of) };
  }
}
