import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { SavedFiltersView, SaveFiltersInput } from './saved-filter.input.ts';
import { SavedFilterService } from './saved-filter.service.ts';

/** 保存的筛选: nobody sees those of another account. */
@ApiTags('review')
@Controller('review/saved-filters')
export class SavedFilterController {
  constructor(private readonly savedFilters: SavedFilterService) {}

  @Get()
  @Allow('case:read')
  @ApiOkResponse({ type: SavedFiltersView })
  get(@CurrentActor() { accountId }: Actor): Promise<SavedFiltersView> {
    return this.savedFilters.of(accountId);
  }

  /** Adds, changes, removes and orders: the list as it is to be. */
  @Put()
  @Allow('case:read')
  @ApiOkResponse({ type: SavedFiltersView })
  save(@CurrentActor() { accountId }: Actor, @Body() input: SaveFiltersInput): Promise<SavedFiltersView> {
    return this.savedFilters.save(accountId, input);
  }
}
