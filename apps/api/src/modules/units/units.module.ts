import { Module } from '@nestjs/common';
import { UnitCodeRepository } from './unit-code.repository.ts';
import { UnitCodeService } from './unit-code.service.ts';
import { UnitController } from './unit.controller.ts';
import { UnitRegistry } from './unit-registry.ts';
import { UnitRepository } from './unit.repository.ts';
import { UnitService } from './unit.service.ts';

/** The tree of units, and the codes by which people bind to them. */
@Module({
  controllers: [UnitController],
  providers: [UnitRepository, UnitCodeRepository, UnitService, UnitCodeService, UnitRegistry],
  exports: [UnitService, UnitCodeService, UnitRegistry],
})
export class UnitsModule {}
