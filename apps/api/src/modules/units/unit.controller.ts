import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import type { Page } from '../../platform/http/index.ts';
import { type Budget, Limited } from '../../platform/limits/index.ts';
import { UnitCodeService } from './codes/unit-code.service.ts';
import { unitReach } from './unit-reach.ts';
import { UnitReadingService } from './unit-reading.service.ts';
import { UnitParams, UnitSearchInput } from './unit.input.ts';
import { UnitService } from './unit.service.ts';
import { NewCodeView, StaffUnitView, UnitPage, UnitView } from './unit.view.ts';

/** Of the account and not of the unit, or a stranger could spend what the unit's officer needs. */
const NEW_CODES: Budget = { name: 'new confirmation codes', per: 'account', most: 50, in: 'day' };

@ApiTags('units')
@Controller('units')
export class UnitController {
  constructor(
    private readonly units: UnitService,
    private readonly codes: UnitCodeService,
    private readonly reading: UnitReadingService,
  ) {}

  /** The directory: which units exist is no secret. */
  @Get()
  @Allow('unit:search')
  @ApiOkResponse({ type: UnitPage })
  search(@Query() input: UnitSearchInput): Promise<Page<UnitView>> {
    return this.units.search(input);
  }

  @Get(':id')
  @Allow('unit:read')
  @ApiOkResponse({ type: StaffUnitView })
  show(@CurrentActor() actor: Actor, @Param() { id }: UnitParams): Promise<StaffUnitView> {
    return this.reading.show(actor, id);
  }

  /** One of the directory, as a notice's QR code names it: shown before somebody binds to it. */
  @Get(':id/directory-entry')
  @Allow('unit:search')
  @ApiOkResponse({ type: UnitView })
  async entry(@Param() { id }: UnitParams): Promise<UnitView> {
    return UnitView.of(await this.units.getUnit(id));
  }

  /** Without an idempotency key: the code is a secret that no stored answer may hold; a repetition rotates once more. */
  @Post(':id/confirmation-codes')
  @Allow('unit:code-rotate')
  @Limited('write', { budgets: [NEW_CODES] })
  @ApiCreatedResponse({ type: NewCodeView })
  async rotateCode(@CurrentActor() actor: Actor, @Param() { id }: UnitParams): Promise<NewCodeView> {
    const unit = await this.units.getWithin(unitReach(actor.grants, 'unit:code-rotate'), id);
    if (unit.status !== 'active') throw new DomainError('unit_not_active');
    return this.codes.issue(unit.id);
  }
}
